import { explainDays } from '../law/days-of-law.ts';
import { legalLimit } from '../law/legal-limits.ts';
import { findLaw } from '../law/register.ts';
import type { Citation } from '../model/citation.ts';
import type { ChartNode } from '../model/node.ts';
import type { Procedure } from '../model/procedure.ts';
import type { Term } from '../model/terms.ts';
import type { CheckContext } from './check-context.ts';

/** Ids of the laws that govern a step's periods: that of the limit it is tied to, else those it cites, else the chart's. */
export function lawsOfStep(context: CheckContext, node: ChartNode | null): string[] {
  const tied = node?.limitId === null || node === null ? null : legalLimit(node.limitId);
  if (tied !== null) {
    return [tied.lawId];
  }
  const cited = lawsCited(context, node?.citations ?? []);
  return cited.length > 0 ? cited : lawsOfChart(context);
}

/** Ids of the laws of the chart's procedure, else of its basis. */
export function lawsOfChart(context: CheckContext): string[] {
  const own = procedureLaws[context.procedure];
  return own === undefined ? lawsCited(context, context.chart.content.basis) : [own];
}

/** What the law says about its days, for whoever has to choose the unit. */
export function daysExplained(context: CheckContext, node: ChartNode | null): Term {
  return explainDays(context.knowledge.register, lawsOfStep(context, node)[0] ?? '');
}

// helpers

/** The law that prescribes the procedure, where one does. */
const procedureLaws: Readonly<Partial<Record<Procedure, string>>> = {
  penalty: 'penalty-law',
  'penalty-summary': 'penalty-law',
  licence: 'licence-law',
  seizure: 'coercion-law',
  freezing: 'coercion-law',
  enforcement: 'coercion-law',
  'enforcement-court': 'coercion-law',
};

function lawsCited({ knowledge: { register } }: CheckContext, citations: readonly Citation[]): string[] {
  return [...new Set(citations.flatMap(({ law }) => findLaw(register, law)?.id ?? []))];
}
