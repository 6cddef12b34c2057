import type { CarrierSource } from '../../../shared/carriers/carrier-source.ts';
import type { CarrierOrder } from '../../../shared/contract/carrier-order.ts';
import { annexTitles, coverTitle, reportTitle } from '../../../shared/filing/annex-titles.ts';
import { officialDocumentNames, type OfficialDocumentName } from '../../../shared/filing/official-documents.ts';
import type { Sealing } from '../seal-box.ts';

/** What the order puts under the seal, as the log is told before anything is made: documents by their titles, charts by theirs. */
export function sealingOf(order: CarrierOrder, source: Pick<CarrierSource, 'charts' | 'department'>, what: string): Sealing {
  const titles = titlesOf(order, source);
  return { sealed: `${what}${titles.join('、')}`, count: titles.length };
}

// helpers

function titlesOf(order: CarrierOrder, { charts, department }: Pick<CarrierSource, 'charts' | 'department'>): string[] {
  const chartTitles = charts.map(({ title }) => title);
  switch (order.as) {
    case 'documents':
      return documentTitles(order.documents, order.comparedWith, department.name);
    case 'package':
      return [coverTitle, ...documentTitles(officialDocumentNames, order.comparedWith, department.name), ...chartTitles];
    default:
      return chartTitles;
  }
}

/** Nobody signs the check 检查报告, nor anything without a unit; the comparison is made only where there is something to compare with. */
function documentTitles(names: readonly OfficialDocumentName[], comparedWith: string | null, unit: string): string[] {
  const signed = officialDocumentNames.filter((name) => unit !== '' && names.includes(name) && (name !== 'changes' || comparedWith !== null));
  return signed.flatMap((name) => (name === 'check' ? [] : [name === 'report' ? reportTitle : annexTitles[name](unit)]));
}
