import type { PathItem, SceneItem } from '../scene/display-list.ts';
import { pathItem, polyline } from '../scene/paths.ts';
import { breakLines, textWidth } from '../typeset/break-lines.ts';
import { columnWidths } from './column-widths.ts';
import { black, part, tableType, type DocumentSetting, type TableType } from './document-type.ts';
import type { DocumentTable } from './official-document.ts';
import { lineAt, type TextStyle } from './text-items.ts';

/**
 * Places the table row by row, its columns as wide as its texts want them. A row of a few lines stays whole; a taller one is
 * continued on the next page. A cell that empty ones under it continue is one cell, and its text goes on beside their rows. Every
 * page begins with the head, which only the first time is part of the text, with what the cells say that reach over from the page
 * before, and with the names of a row that is continued. `key` names the table in the document; `foot` = height in points left
 * under the last row.
 */
export function placeTable(table: DocumentTable, key: string, foot: number, setting: DocumentSetting): void {
  const grid = gridOf(table, key, setting);
  const { area, pages } = setting;
  const { lineHeight } = grid.type;
  const reserve = Math.min(foot, (area.height - grid.headHeight) / 2);
  let cells: readonly Cell[] = [];
  let bottom = 0;
  const close = (): void => pages.put([line(area.x, bottom, area.x + area.width, bottom)]);
  const begin = (row: 'head' | 'head again'): void => {
    bottom = placeRow(row, grid.head, grid.headHeight, grid).bottom;
  };
  pages.keep(openingHeight(grid));
  begin('head');
  for (const index of table.rows.keys()) {
    cells = grid.columns.map((_, column) => cellOf(cells[column], index, column, grid));
    const left = (): number => pages.left() - (index === table.rows.length - 1 ? reserve : 0);
    for (let isFirst = index === 0; ; isFirst = true) {
      const height = neededHeight(cells, index, pages.left(), grid);
      if (height <= left()) {
        ({ cells, bottom } = placeRow(index, cells, height, grid));
        break;
      }
      const lines = Math.ceil((height - 2 * padding) / lineHeight);
      const piece = Math.min(Math.floor((pages.left() - 2 * padding) / lineHeight), lines - fewestLines);
      if (piece >= fewestLines && (isFirst || lines > longestWhole)) {
        ({ cells, bottom } = placeRow(index, cells, piece * lineHeight + 2 * padding, grid));
      }
      close();
      pages.turn();
      begin('head again');
      cells = cells.map((cell, column) => continued(cell, column, grid));
    }
  }
  close();
  pages.skip(lineHeight);
}

/** Height in points of what must stand on one page where the table begins: its head and its first row, or that row's beginning. */
export function tableOpening(table: DocumentTable, setting: DocumentSetting): number {
  return openingHeight(gridOf(table, '', setting));
}

// helpers

const padding = 3.5;
/** A row of no more lines is not parted. */
const longestWhole = 8;
/** A piece of a row shorter than this is left on neither page. */
const fewestLines = 3;
/** So many lines of a name are said again. */
const mostAgain = 12;
const tolerance = 0.01;

/** A cell whose text is being set. */
interface Cell {
  readonly whole: readonly string[];
  /** What of it has still to be set. */
  readonly rest: readonly string[];
  /** Upper edge of the next line; null for the row's own. */
  readonly next: number | null;
  /** The last row it reaches over. */
  readonly last: number;
  /** Whether it begins on this page with the next row, and has a rule above it. */
  readonly opens: boolean;
}

interface Grid {
  readonly table: DocumentTable;
  readonly columns: DocumentTable['columns'];
  readonly key: string;
  /** Of the columns, in points. */
  readonly widths: readonly number[];
  readonly head: readonly Cell[];
  readonly headHeight: number;
  readonly type: TableType;
  readonly setting: DocumentSetting;
}

function gridOf(table: DocumentTable, key: string, setting: DocumentSetting): Grid {
  const { area, fonts } = setting;
  const type = tableType(table);
  const measure = (text: string): number => textWidth(text, fonts.sans, type.size);
  const widths = columnWidths({ columns: table.columns, rows: table.rows, width: area.width, padding: 2 * padding, measure });
  const head = table.columns.map(({ title }, column): Cell => {
    const lines = breakLines(title, fonts.sansBold, type.size, (widths[column] ?? 0) - 2 * padding);
    return { whole: lines, rest: lines, next: null, last: -1, opens: true };
  });
  const headHeight = Math.max(1, ...head.map(({ whole }) => whole.length)) * type.lineHeight + 2 * padding;
  return { table, columns: table.columns, key, widths, head, headHeight, type, setting };
}

/** The column's cell in that row: a new one, or the one above that it continues. */
function cellOf(above: Cell | undefined, index: number, column: number, { table, columns, widths, type, setting }: Grid): Cell {
  if (above !== undefined && index <= above.last) {
    return { ...above, opens: false };
  }
  const lines = breakLines(table.rows[index]?.[column] ?? '', setting.fonts.sans, type.size, (widths[column] ?? 0) - 2 * padding);
  let last = index;
  while (columns[column]?.joins === true && last + 1 < table.rows.length && table.rows[last + 1]?.[column] === '') {
    last += 1;
  }
  return { whole: lines, rest: lines, next: null, last, opens: true };
}

/** The cell at the top of the next page: the rest of its text; the whole again where nothing is left and it names the row or those below. */
function continued(cell: Cell, column: number, { columns }: Grid): Cell {
  const names = columns[column]?.joins === true || columns[column]?.repeats === true;
  const rest = names && cell.rest.length === 0 ? cell.whole.slice(0, mostAgain) : cell.rest;
  return { ...cell, rest, next: null, opens: true };
}

/** Height of the row with which all cells end that reach no further; one that lies over several rows needs it only in the last. */
function neededHeight(cells: readonly Cell[], index: number, left: number, { type: { lineHeight }, setting: { pages } }: Grid): number {
  const top = pages.top();
  const ends = cells.map(({ rest, next, last }) => (last > index || rest.length === 0 ? 0 : (next ?? top + padding) + rest.length * lineHeight + padding - top));
  const height = Math.max(lineHeight + 2 * padding, ...ends);
  // What is left under a page's last row may be a hundredth of a point short.
  return height - left < tolerance ? Math.min(height, Math.max(left, lineHeight + 2 * padding)) : height;
}

function openingHeight(grid: Grid): number {
  const { table, columns, headHeight, type } = grid;
  if (table.rows.length === 0) {
    return headHeight;
  }
  const lines = columns.map((_, column) => cellOf(undefined, 0, column, grid)).map(({ whole, last }) => (last > 0 ? 1 : whole.length));
  const tallest = Math.max(1, ...lines);
  return headHeight + (tallest > longestWhole ? fewestLines : tallest) * type.lineHeight + 2 * padding;
}

/** A row draws its upright rules, the upper ones of the cells that open, and as many lines of each cell as it holds. */
function placeRow(row: number | 'head' | 'head again', cells: readonly Cell[], height: number, { columns, key, widths, type: { size, lineHeight }, setting }: Grid): { readonly cells: Cell[]; readonly bottom: number } {
  const { area, pages, fonts } = setting;
  const top = pages.take(height);
  const isHead = typeof row === 'string';
  const style: TextStyle = { font: isHead ? 'sansBold' : 'sans', size, colour: black };
  const items: SceneItem[] = [];
  const after: Cell[] = [];
  let x = area.x;
  for (const [index, cell] of cells.entries()) {
    const width = widths[index] ?? 0;
    const own = x;
    const isCentred = isHead || columns[index]?.align === 'centre';
    const from = cell.next ?? (isHead ? top + (height - cell.rest.length * lineHeight) / 2 : top + padding);
    const held = Math.max(0, Math.min(cell.rest.length, Math.floor((top + height - padding - from + tolerance) / lineHeight)));
    const left = (text: string): number => (isCentred ? own + (width - textWidth(text, fonts[style.font], size)) / 2 : own + padding);
    const rules = [...(cell.opens ? [line(x, top, x + width, top)] : []), line(x, top, x, top + height)];
    const words = cell.rest.slice(0, held).map((text, place) => lineAt(text, left(text), from + place * lineHeight, lineHeight, style));
    items.push(part({ tag: isHead ? 'TH' : 'TD', key: `${key}/${row}/${index}` }, [...rules, ...words]));
    after.push({ ...cell, rest: cell.rest.slice(held), next: from + held * lineHeight, opens: false });
    x += width;
  }
  items.push(line(x, top, x, top + height));
  pages.put([row === 'head again' ? part({ tag: 'artifact' }, items) : part({ tag: 'Table', key }, [part({ tag: 'TR', key: `${key}/${row}` }, items)])]);
  return { cells: after, bottom: top + height };
}

function line(x: number, y: number, toX: number, toY: number): PathItem {
  return pathItem(polyline([{ x, y }, { x: toX, y: toY }]), { stroke: black, lineWidth: 0.5 });
}
