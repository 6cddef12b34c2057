import { citationsOf } from '../law/citing.ts';
import { lawOfCitation, type LawRegister } from '../law/register.ts';
import type { Chart } from '../model/chart.ts';

/** The register with only the laws that the charts cite, in its order. */
export function citedRegister(register: LawRegister, charts: readonly Chart[]): LawRegister {
  const names = new Set(charts.flatMap((chart) => citationsOf(chart).map(({ citation }) => citation.law)));
  const cited = new Set([...names].flatMap((law) => lawOfCitation(register, { law })?.id ?? []));
  return { laws: register.laws.filter(({ id }) => cited.has(id)) };
}
