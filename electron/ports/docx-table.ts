import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, VerticalMergeType, WidthType } from 'docx';
import type { DocumentTable } from '../../shared/carriers/official-document.ts';
import { styleIds } from './docx-styles.ts';

/** Borders of a table that shows none. */
export const noBorders = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'insideHorizontal', 'insideVertical'].map((side) => [side, { style: BorderStyle.NONE, size: 0, color: 'auto' }]),
);

/** The table in fixed columns that fill `width` twips, its head repeated on every page, joined cells joined. */
export function documentTable(table: DocumentTable, width: number): Table {
  const widths = columnWidths(table, width);
  const head = new TableRow({ tableHeader: true, cantSplit: true, children: table.columns.map(({ title }, column) => cell(title, { column, style: styleIds.tableHead, width: widths[column] ?? 0, isCentred: true })) });
  const rows = table.rows.map(
    (row, index) =>
      new TableRow({
        cantSplit: isShort(row, widths),
        children: table.columns.map(({ align, joins }, column) =>
          cell(row[column] ?? '', {
            column,
            style: styleIds.tableText,
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
  readonly width: number;
  readonly isCentred: boolean;
  readonly merge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType];
}

function cell(text: string, { style, width, isCentred, merge }: CellOptions): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: style === styleIds.tableHead ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    ...(merge === undefined ? {} : { verticalMerge: merge }),
    children: text.split('\n').map((line) => new Paragraph({ style, alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT, children: line === '' ? [] : [new TextRun(line)] })),
  });
}

/** Whole twips that add up to the width. */
function columnWidths({ columns }: DocumentTable, width: number): number[] {
  const total = columns.reduce((sum, column) => sum + column.weight, 0);
  let weights = 0;
  let taken = 0;
  return columns.map(({ weight }) => {
    weights += weight;
    const end = Math.round((width * weights) / total);
    const own = end - taken;
    taken = end;
    return own;
  });
}

/** Whether a page holds the row whole without a large gap before it: about a dozen lines of 10.5 points. */
function isShort(row: readonly string[], widths: readonly number[]): boolean {
  return row.every((text, column) => {
    const perLine = Math.max(1, Math.floor(((widths[column] ?? 0) - 2 * cellMargin) / 210));
    return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / perLine)), 0) <= 12;
  });
}
