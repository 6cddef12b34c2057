import type { Chart } from '../model/chart.ts';
import type { Term } from '../model/terms.ts';
import { applyWaivers } from './apply-waivers.ts';
import { checkContext, type CheckContext } from './check-context.ts';
import { fillMessage } from './fill-message.ts';
import { severities, type Finding } from './finding.ts';
import { defaultKnowledge, type Knowledge } from './knowledge.ts';
import type { RuleLevel } from './levelled-rule.ts';
import { presets, ruleErrorId, type PresetName } from './presets.ts';
import { rules } from './registry.ts';
import { chartTarget, reportsOf, type Rule, type RuleReport } from './rule.ts';

/** How strictly, and with what knowledge besides the chart: the shipped law and settings unless told. */
export interface CheckOptions {
  readonly preset: PresetName;
  readonly knowledge?: Knowledge | undefined;
}

/**
 * Everything wrong with the chart: rules that broke, then by severity, what the unit has explained last; each of these in
 * the order a reader meets it: the chart itself, lanes, nodes with their exits in flow order. Never throws: a rule that
 * breaks becomes a finding `rule-error` that names it.
 */
export function checkChart(chart: Chart, { preset, knowledge }: CheckOptions): Finding[] {
  return checkWithRules(chart, rules, presets[preset], knowledge);
}

/** The same with given rules; a rule the levels do not list counts as an error, so that none is dropped unnoticed. */
export function checkWithRules(
  chart: Chart,
  given: readonly Rule[],
  levels: Readonly<Record<string, RuleLevel>>,
  knowledge: Knowledge = defaultKnowledge(),
): Finding[] {
  const context = checkContext(chart, knowledge);
  const findings = given.flatMap((rule) => findingsOf(rule, context, levels));
  return sorted(applyWaivers(findings, chart.waivers), context);
}

// helpers

const ruleErrorMessage: Term = {
  zh: '规则“{rule}”检查时出错（{reason}），这一项没有查完；其余各项不受影响。请把此信息报给维护人员。',
  en: 'The rule "{rule}" broke while checking ({reason}); it was not completed, the others were. Please report this text.',
};

function findingsOf(rule: Rule, context: CheckContext, levels: Readonly<Record<string, RuleLevel>>): Finding[] {
  const severity = levels[rule.id] ?? 'error';
  if (severity === 'off') {
    return [];
  }
  try {
    return reportsOf(rule, context).map((report) => findingOf(rule, report, severity));
  } catch (thrown) {
    const level = levels[ruleErrorId] ?? 'error';
    return level === 'off' ? [] : [brokenRule(rule, thrown, level)];
  }
}

function findingOf(rule: Rule, report: RuleReport, severity: Finding['severity']): Finding {
  const message = rule.messages[report.messageId];
  if (message === undefined) {
    throw new TypeError(`no message ${report.messageId}`);
  }
  return {
    rule: rule.id,
    severity,
    element: rule.element,
    target: report.target,
    field: report.field,
    message: fillMessage(message, 'zh', report.details),
    messageEnglish: fillMessage(message, 'en', report.details),
    clause: rule.clause,
    waiver: null,
  };
}

function brokenRule(rule: Rule, thrown: unknown, severity: Finding['severity']): Finding {
  const details = { rule: rule.id, reason: thrown instanceof Error ? thrown.message : String(thrown) };
  return {
    rule: ruleErrorId,
    severity,
    element: rule.element,
    target: chartTarget,
    field: '',
    message: fillMessage(ruleErrorMessage, 'zh', details),
    messageEnglish: fillMessage(ruleErrorMessage, 'en', details),
    clause: rule.clause,
    waiver: null,
  };
}

/** Rank of every target: 0 the chart, then lanes, then each node followed by the edges that leave it, then the rest. */
function ranksOf({ chart, flow, graph }: CheckContext): Map<string, number> {
  const order = [
    chartTarget,
    ...chart.lanes.map((lane) => lane.id),
    ...flow.flatMap((node) => [node.id, ...(graph.outgoing.get(node.id) ?? []).map((edge) => edge.id)]),
  ];
  const ranks = new Map<string, number>();
  for (const id of order) {
    if (!ranks.has(id)) {
      ranks.set(id, ranks.size);
    }
  }
  return ranks;
}

function sorted(findings: readonly Finding[], context: CheckContext): Finding[] {
  const ranks = ranksOf(context);
  const rank = (finding: Finding): number => ranks.get(finding.target) ?? ranks.size;
  // The sort is stable: what stands at one place keeps the order of the rules.
  return findings.toSorted(
    (first, second) => weight(first) - weight(second) || rank(first) - rank(second),
  );
}

function weight({ rule, severity, waiver }: Finding): number {
  if (rule === ruleErrorId) {
    return -1;
  }
  return waiver === null ? severities.indexOf(severity) : severities.length;
}
