import { coercionRules } from './catalogue/coercion/rules.ts';
import { contentElements } from '../model/sections.ts';
import { contentRules } from './catalogue/content/rules.ts';
import { geometryRules } from './catalogue/geometry/rules.ts';
import { kindsRules } from './catalogue/kinds/rules.ts';
import { licenceRules } from './catalogue/licence/rules.ts';
import { limitsRules } from './catalogue/limits/rules.ts';
import { penaltyRules } from './catalogue/penalty/rules.ts';
import { remedyRules } from './catalogue/remedy/rules.ts';
import { structureRules } from './catalogue/structure/rules.ts';
import { textRules } from './catalogue/text/rules.ts';

const elements: readonly string[] = [...contentElements, 'structure'];

/** Every rule with its levels, by subject. */
export const levelledRules = [
  ...contentRules,
  ...limitsRules,
  ...penaltyRules,
  ...licenceRules,
  ...coercionRules,
  ...kindsRules,
  ...remedyRules,
  ...textRules,
  ...structureRules,
  ...geometryRules,
] as const;

export type RuleId = (typeof levelledRules)[number]['rule']['id'];

/** Every rule, in the order findings of one place are told: by the Opinion's elements, then the drawing's structure. */
export const rules = levelledRules
  .map(({ rule }) => rule)
  .toSorted((first, second) => elements.indexOf(first.element) - elements.indexOf(second.element));
