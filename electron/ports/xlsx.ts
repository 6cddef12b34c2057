import { unzipSync, zipSync } from 'fflate';
import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import type { Workbook, WorkbookSheet } from '../../shared/filing/workbook.ts';

/** The workbook as XLSX (Office Open XML): heads bold and kept in view, long texts wrapped. The same workbook gives the same bytes. */
export async function writeXlsx(workbook: Workbook): Promise<Uint8Array<ArrayBuffer>> {
  const written = await writeWorkbook(
    workbook.sheets.map((sheet) => ({
      sheet: sheet.name,
      data: dataOf(sheet),
      columns: sheet.columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    })),
  ).toBuffer();
  return withoutMoment(written);
}

// helpers

/** Every text is a text and never a formula, whatever it begins with. */
function dataOf({ columns, rows }: WorkbookSheet): SheetData {
  const head = columns.map(({ title }) => ({ type: String, value: title, fontWeight: 'bold' as const, wrap: true }));
  const body = rows.map((row) =>
    row.map((value) =>
      typeof value === 'number'
        ? { type: Number, value, alignVertical: 'top' as const }
        : { type: String, value: cellText(value), wrap: true, alignVertical: 'top' as const },
    ),
  );
  return [head, ...body];
}

/** Most characters a cell holds: a reader of workbooks refuses the whole file for one more. */
const longestText = 32_767;

/** What the format reads as an escape, `_x000D_`, is escaped itself; a text too long ends in …. */
function cellText(text: string): string {
  const escaped = text.replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');
  return escaped.length <= longestText ? escaped : `${escaped.slice(0, longestText - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** The zip notes when each member was written: set to the earliest moment a zip can name. */
function withoutMoment(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const members = unzipSync(bytes);
  const names = Object.keys(members).toSorted((first, second) => Number(second === '[Content_Types].xml') - Number(first === '[Content_Types].xml') || (first < second ? -1 : 1));
  return zipSync(Object.fromEntries(names.map((name) => [name, members[name] ?? new Uint8Array()])), { mtime: '1980-01-01T00:00:00', level: 6 });
}
