import type { FixMaker } from '../../fix.ts';
import { fixLimitUnit } from './limit-unit.ts';

/** Limits: the corrections by the rule whose findings they correct. */
export const limitsFixes = {
  'limit-unit': fixLimitUnit,
} as const satisfies Readonly<Record<string, FixMaker>>;
