import type { Severity } from './finding.ts';
import type { Rule } from './rule.ts';

/** A severity, or `off` for a rule that is not run. */
export type RuleLevel = Severity | 'off';

/**
 * A rule with its weight in each preset. `filing` is the strict one: an error keeps a chart from being filed. `drawing` is
 * for a chart in the making: what is merely not written yet is no error.
 */
export interface LevelledRule<Id extends string = string> {
  readonly rule: Rule<Id>;
  readonly filing: RuleLevel;
  readonly drawing: RuleLevel;
}
