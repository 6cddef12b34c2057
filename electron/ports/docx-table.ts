import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, VerticalMergeType, WidthType } from 'docx';
import { columnWidths } from '../../shared/carriers/column-widths.ts';
import { tableType } from '../../shared/carriers/document-type.ts';
import type { DocumentTable } from '../../shared/carriers/official-document.ts';
import { characterCount } from '../../shared/kernel/character-count.ts';
import { styleIds } from './docx-styles.ts';

/** Borders of a table that shows none. */
export const noBorders = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'insideHorizontal', 'insideVertical'].map((side) => [side, { style: BorderStyle.NONE, size: 0, color: 'auto' }]),
);

/** The table in fixed columns that fill `width` twips, its head repeated on every page, joined cells joined. */
export function documentTable(table: DocumentTable, width: number): Table {
  const { size } = tableType(table);
  const styles = size < 10 ? { head: styleIds.smallTableHead, text: styleIds.smallTableText } : { head: styleIds.tableHead, text: styleIds.tableText };
  const widths = wholeWidths(columnWidths({ ...table, width, padding: 2 * cellMargin, measure: (text) => characterCount(text) * size * 20 }));
  const head = new TableRow({ tableHeader: true, cantSplit: true, children: table.columns.map(({ title }, column) => cell(title, { column, style: styles.head, isHead: true, width: widths[column] ?? 0, isCentred: true })) });
  const rows = table.rows.map(
    (row, index) =>
      new TableRow({
        cantSplit: isShort(row, widths, size * 20),
        children: table.columns.map(({ align, joins }, column) =>
          cell(row[column] ?? '', {
            column,
            style: styles.text,
            isHead: false,
            width: widths[column] ?? 0,
            isCentred: align === 'centre',
            ...(joins === true ? { merge: index > 0 && row[column] === '' ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART } : {}),
          }),
        ),
      }),
  );
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: cellMargin, right: cellMargin, top: 50, bottom: 50 },
    rows: [head, ...rows],
  });
}

// helpers

const cellMargin = 70;

interface CellOptions {
  readonly column: number;
  readonly style: string;
  readonly isHead: boolean;
  readonly width: number;
  readonly isCentred: boolean;
  readonly merge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType];
}

function cell(text: string, { style, isHead, width, isCentred, merge }: CellOptions): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: isHead ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    ...(merge === undefined ? {} : { verticalMerge: merge }),
    children: text.split('\n').map((line) => new Paragraph({ style, alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT, children: line === '' ? [] : [new TextRun(line)] })),
  });
}

/** Whole twips that add up to the same. */
function wholeWidths(widths: readonly number[]): number[] {
  let sum = 0;
  let taken = 0;
  return widths.map((width) => {
    sum += width;
    const own = Math.round(sum) - taken;
    taken += own;
    return own;
  });
}

/** Whether a page holds the row whole without a large gap before it: about a dozen lines. `size` of a character in twips. */
function isShort(row: readonly string[], widths: readonly number[], size: number): boolean {
  return row.every((text, column) => {
    const perLine = Math.max(1, Math.floor(((widths[column] ?? 0) - 2 * cellMargin) / size));
    return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / perLine)), 0) <= 12;
  });
}
