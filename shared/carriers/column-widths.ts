import type { TableColumn } from './official-document.ts';

/** A table to be fitted, its texts measured in the same unit as its width. */
export interface FittedTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Of all columns together. */
  readonly width: number;
  /** What a cell's two sides take of its column. */
  readonly padding: number;
  /** Width of a text in one line. */
  measure(text: string): number;
}

/**
 * Widths of the columns with which the rows are as low as the table's width allows, beginning from the columns' weights: a
 * column of long texts takes what one of short ones does not need. None is narrower than its longest word or half its head.
 * The same table gives the same widths.
 */
export function columnWidths(table: FittedTable): number[] {
  const { columns, width } = table;
  const total = columns.reduce((sum, { weight }) => sum + weight, 0);
  const least = columns.map((_, column) => leastWidth(table, column));
  const needed = least.reduce((sum, each) => sum + each, 0);
  if (needed >= width) {
    return least.map((each) => (each * width) / needed);
  }
  // What the weights give over the least widths.
  let widths = columns.map(({ weight }, column) => (least[column] ?? 0) + ((width - needed) * weight) / total);
  const lines = measuredLines(table);
  let height = heightOf(lines, widths, table.padding);
  for (let step = width / 30; step > width / 500; ) {
    const moved = bestMove(widths, least, step, (tried) => heightOf(lines, tried, table.padding));
    if (moved === null || moved.height >= height - tolerance) {
      step /= 2;
    } else {
      ({ widths, height } = moved);
    }
  }
  return widths;
}

// helpers

const tolerance = 0.001;
/** So many rows, evenly taken, say how the table is filled. */
const mostRows = 240;
/** Part of a line that a paragraph's last line leaves empty, and that breaking between words costs. */
const loss = 0.4;

/** A cell over many rows weighs as if it lay over so many: a tall narrow one is no pleasure to read. */
const mostReach = 2;

/** Width of a cell's paragraphs, and over how many rows the cell reaches. */
interface MeasuredCell {
  readonly paragraphs: readonly number[];
  readonly rows: number;
}

function measuredLines({ columns, rows, measure }: FittedTable): MeasuredCell[][] {
  const stride = Math.max(1, Math.ceil(rows.length / mostRows));
  const taken: MeasuredCell[][] = [];
  for (let index = 0; index < rows.length; index += stride) {
    taken.push(
      columns.map(({ joins }, column) => {
        const reach = joins === true ? reachOf(rows, index, column) : 1;
        const text = rows[index]?.[column] ?? '';
        return { paragraphs: text === '' ? [] : text.split('\n').map(measure), rows: reach };
      }),
    );
  }
  return taken;
}

/** How many rows a cell that empty ones continue reaches over. */
function reachOf(rows: FittedTable['rows'], from: number, column: number): number {
  let end = from + 1;
  while (end < rows.length && rows[end]?.[column] === '') {
    end += 1;
  }
  return end - from;
}

function heightOf(lines: readonly (readonly MeasuredCell[])[], widths: readonly number[], padding: number): number {
  let height = 0;
  for (const row of lines) {
    let tallest = 1;
    for (const [column, { paragraphs, rows }] of row.entries()) {
      const room = Math.max(1, (widths[column] ?? 0) - padding);
      const own = paragraphs.reduce((sum, paragraph) => sum + Math.max(1, paragraph / room + (paragraph > room ? loss : 0)), 0);
      tallest = Math.max(tallest, own / Math.min(rows, mostReach));
    }
    height += tallest + 0.5;
  }
  return height;
}

/** The move of a step from one column to another that lowers the table most; null where none may be made. */
function bestMove(widths: readonly number[], least: readonly number[], step: number, heightWith: (widths: readonly number[]) => number): { readonly widths: number[]; readonly height: number } | null {
  let best: { widths: number[]; height: number } | null = null;
  for (const from of widths.keys()) {
    if ((widths[from] ?? 0) - step < (least[from] ?? 0)) {
      continue;
    }
    for (const to of widths.keys()) {
      if (to === from) {
        continue;
      }
      const tried = widths.map((width, column) => width + (column === to ? step : column === from ? -step : 0));
      const height = heightWith(tried);
      if (best === null || height < best.height - tolerance) {
        best = { widths: tried, height };
      }
    }
  }
  return best;
}

/** Two characters, five where a text is longer, the longest word or figure, and the head in two lines. */
function leastWidth({ columns, rows, padding, measure, width }: FittedTable, column: number): number {
  const title = columns[column]?.title ?? '';
  const words = new Set(rows.flatMap((row) => (row[column] ?? '').match(/[\p{Script=Latin}\d.,%‰]+-?/gu) ?? []));
  const longest = Math.max(0, ...[...words].map(measure));
  const head = title.length <= 4 ? measure(title) : measure(title) / 2 + measure('字');
  const text = rows.some((row) => (row[column] ?? '').length > 8) ? measure('字字字字字') : measure('字字');
  return Math.min(Math.max(head, longest, text) + padding, (2 * width) / columns.length);
}
