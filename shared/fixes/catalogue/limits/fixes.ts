import type { FixMaker } from '../../fix.ts';
import { fixDayUnitInText } from './day-unit-in-text.ts';
import { fixLimitMatchesLaw } from './limit-matches-law.ts';
import { fixLimitUnit } from './limit-unit.ts';

/** Limits: the corrections by the rule whose findings they correct. */
export const limitsFixes = {
  'day-unit-in-text': fixDayUnitInText,
  'limit-matches-law': fixLimitMatchesLaw,
  'limit-unit': fixLimitUnit,
} as const satisfies Readonly<Record<string, FixMaker>>;
