import type { RuleLevel } from './levelled-rule.ts';
import { levelledRules, type RuleId } from './registry.ts';

/** Id under which a rule that broke is reported. */
export const ruleErrorId = 'rule-error';

export type Preset = Readonly<Record<RuleId | typeof ruleErrorId, RuleLevel>>;

/** The names of the presets: strict for filing, gentle while drawing. */
export const presetNames = ['filing', 'drawing'] as const;
export type PresetName = (typeof presetNames)[number];

/** How much each rule weighs; a rule that breaks is an error in both. */
export const presets: Readonly<Record<PresetName, Preset>> = { filing: presetOf('filing'), drawing: presetOf('drawing') };

// helpers

function presetOf(name: PresetName): Preset {
  const levels = levelledRules.map((each): [string, RuleLevel] => [each.rule.id, each[name]]);
  return Object.fromEntries([...levels, [ruleErrorId, 'error']]) as Preset;
}
