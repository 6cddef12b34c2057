import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import { columnWidths } from '../../shared/carriers/column-widths.ts';
import type { Workbook, WorkbookSheet } from '../../shared/filing/workbook.ts';
import { characterCount } from '../../shared/kernel/character-count.ts';

/**
 * The workbook as XLSX (Office Open XML), to be worked with and printed: title over each sheet, heads bold and kept in view, cells
 * with rules, rows as high as their texts, on A4 turned, one page wide, the head on every page and the page's number under it. The
 * same workbook gives the same bytes.
 */
export async function writeXlsx(workbook: Workbook): Promise<Uint8Array<ArrayBuffer>> {
  const written = await writeWorkbook(
    workbook.sheets.map((sheet) => {
      const widths = widthsOf(sheet);
      return {
        sheet: sheet.name,
        data: dataOf(sheet, widths),
        columns: widths.map((width) => ({ width })),
        stickyRowsCount: headRows,
        orientation: 'landscape' as const,
      };
    }),
    { fontFamily: '宋体', fontSize: textSize },
  ).toBuffer();
  return settled(written, workbook);
}

// helpers

/** Points. */
const textSize = 10;
const lineHeight = 14;
/** Title and head. */
const headRows = 2;
/** A row can be no higher. */
const highestRow = 409;
/** A turned A4 page between margins of 15 mm, and a cell's two sides, in widths of a figure of 10 points. */
const pageWidth = 136;
const padding = 1.2;

/** Widths of the columns in figures: a character takes two, and a little air. */
function widthsOf({ columns, rows }: WorkbookSheet): number[] {
  const joining = columns.map(({ title, width }) => ({ title, weight: width }));
  return columnWidths({ columns: joining, rows: rows.map((row) => row.map(String)), width: pageWidth, padding, measure: figures }).map((width) => Math.round(width * 10) / 10);
}

function figures(text: string): number {
  return characterCount(text) * 2.05;
}

function heightOf(texts: readonly (string | number)[], widths: readonly number[]): number {
  const lines = texts.map((text, column) =>
    String(text)
      .split('\n')
      .reduce((sum, paragraph) => sum + Math.max(1, Math.ceil((figures(paragraph) * 1.03) / Math.max(1, (widths[column] ?? 0) - padding))), 0),
  );
  return Math.min(highestRow, Math.max(1, ...lines) * lineHeight + 4);
}

/** Every text is a text and never a formula, whatever it begins with, now and after it was edited. */
function dataOf({ title, columns, rows }: WorkbookSheet, widths: readonly number[]): SheetData {
  const ruled = { borderStyle: 'thin', borderColor: '#000000', wrap: true, format: '@' } as const;
  const top = [{ type: String, value: title, fontWeight: 'bold' as const, fontSize: 16, align: 'center' as const, alignVertical: 'center' as const, columnSpan: columns.length, height: 34 }, ...columns.slice(1).map(() => null)];
  const headHeight = heightOf(columns.map((column) => column.title), widths);
  const head = columns.map((column) => ({ type: String, value: column.title, fontWeight: 'bold' as const, align: 'center' as const, alignVertical: 'center' as const, height: headHeight, ...ruled }));
  const body = rows.map((row) => {
    const height = heightOf(row, widths);
    return row.map((value) =>
      typeof value === 'number'
        ? { type: Number, value, align: 'center' as const, alignVertical: 'top' as const, height, borderStyle: 'thin' as const, borderColor: '#000000' }
        : { type: String, value: cellText(value), alignVertical: 'top' as const, height, ...ruled },
    );
  });
  return [top, head, ...body];
}

/** Most characters a cell holds: a reader of workbooks refuses the whole file for one more. */
const longestText = 32_767;

/** What the format reads as an escape, `_x000D_`, is escaped itself; a text too long ends in …. */
function cellText(text: string): string {
  const escaped = text.replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');
  return escaped.length <= longestText ? escaped : `${escaped.slice(0, longestText - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** With what its writer leaves out, how a sheet is printed; and without the moment of writing, which the zip notes for each member. */
function settled(bytes: Uint8Array, { sheets }: Workbook): Uint8Array<ArrayBuffer> {
  const members = unzipSync(bytes);
  const edit = (name: string, change: (text: string) => string): void => {
    const member = members[name];
    if (member !== undefined) {
      members[name] = strToU8(change(strFromU8(member)));
    }
  };
  sheets.forEach((_, index) => edit(`xl/worksheets/sheet${index + 1}.xml`, printed));
  edit('xl/workbook.xml', (text) => text.replace(/<definedNames\/>|<definedNames><\/definedNames>/, `<definedNames>${sheets.map(printTitles).join('')}</definedNames>`));
  const names = Object.keys(members).toSorted((first, second) => Number(second === '[Content_Types].xml') - Number(first === '[Content_Types].xml') || (first < second ? -1 : 1));
  return zipSync(Object.fromEntries(names.map((name) => [name, members[name] ?? new Uint8Array()])), { mtime: '1980-01-01T00:00:00', level: 6 });
}

/** Page set-up in the order that ISO/IEC 29500-1 18.3.1.99 gives: one page wide, as many long as needed, the number in the middle of the foot. */
function printed(sheet: string): string {
  const margins = '<pageMargins left="0.59" right="0.59" top="0.59" bottom="0.67" header="0.3" footer="0.3"/>';
  const page = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
  const foot = '<headerFooter><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter>';
  return sheet
    .replace(/<pageSetup\b[^>]*\/>/g, '')
    .replace(/(<worksheet\b[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace('</worksheet>', `${margins}${page}${foot}</worksheet>`);
}

/** Title and head on every page of a sheet. */
function printTitles({ name }: WorkbookSheet, index: number): string {
  const quoted = name.replaceAll("'", "''").replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${quoted}'!$1:$${headRows}</definedName>`;
}
