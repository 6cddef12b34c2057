import { annexTitles } from './annex-titles.ts';
import { postTable, powerTable } from './allocation-tables.ts';
import { basisTable } from './basis-table.ts';
import { catalogueTable } from './catalogue-table.ts';
import type { DocumentFacts } from './document-facts.ts';
import { filingCheckOf } from './filing-check-of.ts';
import { filingCheckWorkbook } from './filing-check-workbook.ts';
import { workbookSheet } from './named-table.ts';
import type { Workbook } from './workbook.ts';

export const workbookNames = ['catalogue', 'plan', 'basis', 'check'] as const;
export type WorkbookName = (typeof workbookNames)[number];

/** Catalogue, allocation plan (a sheet by posts, one by powers), basis summary and check as workbooks. */
export function officialWorkbook(name: WorkbookName, facts: DocumentFacts): Workbook {
  const unit = facts.department.name;
  switch (name) {
    case 'catalogue':
      return { sheets: [workbookSheet(catalogueTable(facts), annexTitles.catalogue(unit))] };
    case 'plan':
      return { sheets: [postTable(facts), powerTable(facts)].map((table) => workbookSheet(table, `${annexTitles.plan(unit)}（${table.title}）`)) };
    case 'basis':
      return { sheets: [workbookSheet(basisTable(facts, 'spreadsheet'), annexTitles.basis(unit))] };
    case 'check':
      return filingCheckWorkbook(filingCheckOf(facts, facts.charts));
  }
}
