import type { DocumentTable, TableColumn } from '../carriers/official-document.ts';
import type { WorkbookSheet } from './workbook.ts';

/** A table under its name, before it is a part of a document or a sheet of a workbook. Numbers stay numbers. */
export interface NamedTable {
  readonly title: string;
  /** `weight` is the share of a page's width, and about half the width in characters of a sheet's column. */
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export function documentTable({ columns, rows }: NamedTable): DocumentTable {
  return { type: 'table', columns, rows: rows.map((row) => row.map(String)) };
}

/** The table as a sheet: what a document joins stands in every row, so that it can be sorted and filtered. */
export function workbookSheet({ title: name, columns, rows }: NamedTable, title: string): WorkbookSheet {
  const whole: (readonly (string | number)[])[] = [];
  for (const row of rows) {
    const above = whole.at(-1);
    whole.push(row.map((value, index) => (value === '' && columns[index]?.joins === true ? (above?.[index] ?? '') : value)));
  }
  return { name, title, columns: columns.map((column) => ({ title: column.title, width: Math.max(6, Math.round(column.weight * 2.5)) })), rows: whole };
}
