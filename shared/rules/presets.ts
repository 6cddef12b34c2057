import type { Severity } from './finding.ts';
import type { RuleId } from './registry.ts';

/** Id under which a rule that broke is reported. */
export const ruleErrorId = 'rule-error';

/** A severity, or `off` for a rule that is not run. */
export type RuleLevel = Severity | 'off';
export type Preset = Readonly<Record<RuleId | typeof ruleErrorId, RuleLevel>>;

/**
 * How much each rule weighs. `filing` is the strict one: an error keeps a chart from being filed. `drawing` is for a
 * chart in the making: what is merely not written yet is no error.
 */
export const presets = {
  filing: {
    'basis-required': 'error',
    'basis-article': 'error',
    'basis-version': 'warning',
    'basis-rank': 'warning',
    'handling-posts-required': 'error',
    'steps-required': 'error',
    'interface-marked': 'warning',
    'chart-reference': 'warning',
    'penalty-legal-review': 'error',
    'limit-required': 'error',
    'limit-unit': 'warning',
    'promised-within-statutory': 'error',
    'step-limit-within-overall': 'warning',
    'quality-standard-complete': 'error',
    'supervision-complete': 'error',
    'rights-stated': 'error',
    'rights-in-text': 'warning',
    'penalty-hearing-window': 'error',
    'remedy-required': 'warning',
    'complaint-route': 'error',
    'business-telephone': 'warning',
    'telephone-form': 'warning',
    'liability-cited': 'error',
    'chart-and-text': 'error',
    'chart-size': 'warning',
    'power-identified': 'error',
    'single-start': 'error',
    'end-required': 'error',
    'reachable-from-start': 'error',
    'reaches-end': 'error',
    'edges-attached': 'error',
    'decision-exits': 'error',
    'node-text': 'error',
    'lane-known': 'error',
    'lane-named': 'warning',
    'rule-error': 'error',
  },
  drawing: {
    'basis-required': 'warning',
    'basis-article': 'info',
    'basis-version': 'off',
    'basis-rank': 'info',
    'handling-posts-required': 'warning',
    'steps-required': 'info',
    'interface-marked': 'info',
    'chart-reference': 'info',
    'penalty-legal-review': 'info',
    'limit-required': 'warning',
    'limit-unit': 'info',
    'promised-within-statutory': 'warning',
    'step-limit-within-overall': 'info',
    'quality-standard-complete': 'info',
    'supervision-complete': 'info',
    'rights-stated': 'info',
    'rights-in-text': 'off',
    'penalty-hearing-window': 'info',
    'remedy-required': 'info',
    'complaint-route': 'info',
    'business-telephone': 'off',
    'telephone-form': 'info',
    'liability-cited': 'info',
    'chart-and-text': 'info',
    'chart-size': 'info',
    'power-identified': 'warning',
    'single-start': 'warning',
    'end-required': 'info',
    'reachable-from-start': 'warning',
    'reaches-end': 'info',
    'edges-attached': 'error',
    'decision-exits': 'warning',
    'node-text': 'warning',
    'lane-known': 'error',
    'lane-named': 'info',
    'rule-error': 'error',
  },
} as const satisfies Readonly<Record<string, Preset>>;

export type PresetName = keyof typeof presets;
