import type { LevelledRule } from '../../levelled-rule.ts';
import { dayUnitInText } from './day-unit-in-text.ts';
import { limitMatchesLaw } from './limit-matches-law.ts';
import { limitRequired } from './limit-required.ts';
import { limitUnit } from './limit-unit.ts';
import { promisedWithinStatutory } from './promised-within-statutory.ts';
import { stepsAddUp } from './steps-add-up.ts';
import { stepLimitWithinOverall } from './step-limit-within-overall.ts';

/** Limits: every rule with its weight when filing and while drawing, in the order findings of one place are told. */
export const limitsRules = [
  { rule: limitRequired, filing: 'error', drawing: 'warning' },
  { rule: limitUnit, filing: 'error', drawing: 'info' },
  { rule: dayUnitInText, filing: 'warning', drawing: 'info' },
  { rule: limitMatchesLaw, filing: 'error', drawing: 'warning' },
  { rule: promisedWithinStatutory, filing: 'error', drawing: 'warning' },
  { rule: stepLimitWithinOverall, filing: 'warning', drawing: 'info' },
  { rule: stepsAddUp, filing: 'warning', drawing: 'info' },
] as const satisfies readonly LevelledRule[];
