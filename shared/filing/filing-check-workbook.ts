import type { FilingCheck } from '../contract/filing-check.ts';
import { annexTitles } from './annex-titles.ts';
import { figureTables, libraryTable, openTable, waivedTable, type CheckTable } from './filing-check-tables.ts';
import type { Workbook, WorkbookSheet } from './workbook.ts';

/** The check 检查报告 as a workbook: a sheet for the findings, the explained ones, the coverage, and one for each table of figures. */
export function filingCheckWorkbook(check: FilingCheck): Workbook {
  return { sheets: [openTable(check), waivedTable(check), libraryTable(check), ...figureTables(check)].map((table) => sheetOf(table, `${annexTitles.check(check.unit)}：${table.title}`)) };
}

// helpers

function sheetOf({ title: name, columns, rows }: CheckTable, title: string): WorkbookSheet {
  return { name, title, columns: columns.map((column) => ({ title: column.title, width: Math.round(column.weight * 2.5) })), rows };
}
