import type { FilingCheck } from '../contract/filing-check.ts';
import type { Chart } from '../model/chart.ts';
import { filingCheck } from './filing-check.ts';
import type { DocumentFacts } from './document-facts.ts';

/** The check a package carries: a function of its data and charts alone, so that the receiver can make it again. */
export function filingCheckOf(data: Pick<DocumentFacts, 'department' | 'powers' | 'checks' | 'issuedOn'>, charts: readonly Chart[]): FilingCheck {
  return filingCheck({
    department: data.department,
    powers: data.powers,
    charts,
    findings: new Map(data.checks.map(({ chartId, findings }) => [chartId, findings])),
    library: [],
    today: data.issuedOn,
  });
}
