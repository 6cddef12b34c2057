import type { Operator } from './operator.ts';
import { coercionOperators } from './operators/coercion.ts';
import { elementOperators } from './operators/elements.ts';
import { licenceOperators } from './operators/licence.ts';
import { otherKindOperators } from './operators/other-kinds.ts';
import { penaltyOperators } from './operators/penalty.ts';
import { remedyOperators } from './operators/remedy.ts';
import { structureOperators } from './operators/structure.ts';
import { wordingOperators } from './operators/wording.ts';

/** Every way of making a chart defective. */
export const operators: readonly Operator[] = [
  ...elementOperators,
  ...structureOperators,
  ...penaltyOperators,
  ...licenceOperators,
  ...coercionOperators,
  ...otherKindOperators,
  ...remedyOperators,
  ...wordingOperators,
];
