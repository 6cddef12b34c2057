import type { OfficialDocument } from '../carriers/official-document.ts';
import type { Chart } from '../model/chart.ts';
import { filingCheckDocument } from './filing-check-document.ts';
import { filingCheckOf } from './filing-check-of.ts';
import { filingDataVersion, type FilingData, type FilingDataVersion } from './filing-data.ts';
import { chartStem, coverDocument, coverStem } from './cover-document.ts';
import { formerAllocationPlan } from './former-allocation-plan.ts';
import { formerCatalogueDocument } from './former-catalogue-document.ts';
import { formerCheckReport } from './former-check-report.ts';
import { formerFilingReport } from './former-filing-report.ts';
import { officialDocuments, type OfficialDocumentName } from './official-documents.ts';
import { officialWorkbook, workbookNames } from './official-workbooks.ts';
import type { Workbook } from './workbook.ts';

export type DocumentName = 'cover' | OfficialDocumentName;

/** A document of the package and where it lies, without its extension. */
export interface FilingDocument {
  readonly name: DocumentName;
  readonly stem: string;
  readonly document: OfficialDocument;
}

/** Whether a document lies before the charts' folder in the package. */
export function isBeforeCharts(stem: string): boolean {
  return stem < chartStem;
}

/** The document's tables as a workbook; null for one that has none. */
export function filingWorkbook(name: DocumentName, data: FilingData, charts: readonly Chart[]): Workbook | null {
  const workbook = workbookNames.find((each) => each === name);
  return workbook === undefined ? null : officialWorkbook(workbook, { ...data, charts });
}

/**
 * The documents of a package, as they were made of data of that version. A function of data and charts alone, so that the
 * receiver can make them again and compare.
 */
export function filingDocuments(data: FilingData, charts: readonly Chart[], version: FilingDataVersion = filingDataVersion): FilingDocument[] {
  if (version === filingDataVersion) {
    const documents = officialDocuments({ ...data, charts });
    const cover: FilingDocument = { name: 'cover', stem: coverStem, document: coverDocument(data, charts, documents) };
    return [cover, ...documents].map((each) => ({ ...each, document: { ...each.document, seal: data.seal } }));
  }
  const former = (document: OfficialDocument): OfficialDocument => ({ ...document, layout: 'former' });
  return [
    { name: 'report', stem: '01-备案报告', document: former(formerFilingReport(data, charts)) },
    { name: 'catalogue', stem: '02-职权目录', document: former(formerCatalogueDocument(data, charts)) },
    { name: 'plan', stem: '03-岗责分解方案', document: former(formerAllocationPlan(data, charts)) },
    { name: 'check', stem: '05-检查报告', document: former(version === 1 ? formerCheckReport(data, charts) : { ...filingCheckDocument(filingCheckOf(data, charts)), title: `${data.department.name}职权运行流程图核查表` }) },
  ];
}
