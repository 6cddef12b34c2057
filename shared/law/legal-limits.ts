import type { Limit } from '../model/limit.ts';
import { asLimit, type LegalLimit } from './legal-limit.ts';
import { coercionLimits } from './limits/coercion.ts';
import { disclosureLimits } from './limits/disclosure.ts';
import { licenceLimits } from './limits/licence.ts';
import { otherLimits } from './limits/other.ts';
import { penaltyLimits } from './limits/penalty.ts';
import { remedyLimits } from './limits/remedy.ts';
import { serviceLimits } from './limits/service.ts';

/** Every statutory time limit built in, by subject. */
export const legalLimits: readonly LegalLimit[] = [
  ...penaltyLimits,
  ...licenceLimits,
  ...coercionLimits,
  ...remedyLimits,
  ...disclosureLimits,
  ...serviceLimits,
  ...otherLimits,
];

/** The limit of that id (`P-90`); null for an id nobody knows. */
export function legalLimit(id: string): LegalLimit | null {
  return byId.get(id) ?? null;
}

/** The limit of that id as a limit of a chart or step: amount, unit, start. Throws RangeError for an id nobody knows. */
export function limitOf(id: string): Limit {
  const limit = byId.get(id);
  if (limit === undefined) {
    throw new RangeError(`no statutory limit has the id ${id}`);
  }
  return asLimit(limit);
}

/** The limits of one law, in the table's order. */
export function limitsIn(lawId: string): LegalLimit[] {
  return legalLimits.filter((limit) => limit.lawId === lawId);
}

// helpers

const byId: ReadonlyMap<string, LegalLimit> = new Map(legalLimits.map((limit) => [limit.id, limit]));
