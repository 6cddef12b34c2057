import type { RuleId } from '../rules/registry.ts';
import { coercionFixes } from './catalogue/coercion/fixes.ts';
import { contentFixes } from './catalogue/content/fixes.ts';
import { geometryFixes } from './catalogue/geometry/fixes.ts';
import { kindsFixes } from './catalogue/kinds/fixes.ts';
import { licenceFixes } from './catalogue/licence/fixes.ts';
import { limitsFixes } from './catalogue/limits/fixes.ts';
import { penaltyFixes } from './catalogue/penalty/fixes.ts';
import { remedyFixes } from './catalogue/remedy/fixes.ts';
import { structureFixes } from './catalogue/structure/fixes.ts';
import { textFixes } from './catalogue/text/fixes.ts';
import type { FixMaker } from './fix.ts';

/** The corrections by the rule whose findings they correct; a rule without any needs the clerk's own words. */
export const fixMakers: Readonly<Partial<Record<RuleId, FixMaker>>> = {
  ...contentFixes,
  ...limitsFixes,
  ...penaltyFixes,
  ...licenceFixes,
  ...coercionFixes,
  ...kindsFixes,
  ...remedyFixes,
  ...textFixes,
  ...structureFixes,
  ...geometryFixes,
};
