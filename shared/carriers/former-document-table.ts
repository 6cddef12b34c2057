import type { PathItem, SceneItem } from '../scene/display-list.ts';
import { pathItem, polyline } from '../scene/paths.ts';
import { breakLines, textWidth } from '../typeset/break-lines.ts';
import { black, part, type DocumentSetting } from './document-type.ts';
import type { DocumentTable } from './official-document.ts';
import { lineAt, type TextStyle } from './text-items.ts';

export type FormerSetting = Pick<DocumentSetting, 'fonts' | 'area' | 'pages'>;

/**
 * The table as documents of packages with data of version 1 and 2 have it: those already filed are verified against its pages, so
 * that it stays as it was. Placed row by row. A row stays whole where a page can hold it; one taller than half a page is continued on the
 * next. Every page begins with the head, which only the first time is part of the text, and with what the cells say that are
 * continued from the page before. `key` names the table in the document; `foot` = height in points left under the last row.
 */
export function placeFormerTable(table: DocumentTable, key: string, foot: number, setting: FormerSetting): void {
  const { area, pages } = setting;
  const grid = { table, key, widths: columnWidths(table, area.width), setting };
  const head = cellLines(table.columns.map((column) => column.title), grid, headStyle);
  const mostHeight = (area.height - rowHeight(head)) / 2;
  let bottom = 0;
  const place = (lines: CellLines, row: Row['row'], opens: Row['opens']): void => {
    bottom = placeRow({ lines, row, opens }, grid);
  };
  const turn = (): void => {
    pages.put([line(area.x, bottom, area.x + area.width, bottom)]);
    pages.turn();
    place(head, 'head again', () => true);
  };
  pages.keep(rowHeight(head) + lineHeight + 2 * padding);
  place(head, 'head', () => true);
  /** What each column's cell says that a row may continue. */
  let said: readonly string[] = [];
  for (const [index, row] of table.rows.entries()) {
    const joined = row.map((text, column) => index > 0 && text === '' && table.columns[column]?.joins === true);
    said = row.map((text, column) => (joined[column] === true ? (said[column] ?? '') : text));
    const whole = cellLines(said, grid, bodyStyle);
    let rest = cellLines(row, grid, bodyStyle);
    let opens = (column: number): boolean => joined[column] !== true;
    const reserve = index === table.rows.length - 1 ? Math.min(foot, mostHeight) : 0;
    if (rowHeight(rest) + reserve > pages.left() && rowHeight(rest) <= mostHeight) {
      turn();
      rest = whole;
      opens = () => true;
    }
    while (rowHeight(rest) > pages.left()) {
      const fitting = Math.floor((pages.left() - 2 * padding) / lineHeight);
      if (fitting >= fewestLines) {
        place(rest.map((lines) => lines.slice(0, fitting)), index, opens);
        rest = rest.map((lines) => lines.slice(fitting));
      }
      turn();
      rest = rest.map((lines, column) => (lines.length === 0 && table.columns[column]?.joins === true ? (whole[column] ?? []) : lines));
      opens = () => true;
    }
    place(rest, index, opens);
  }
  pages.put([line(area.x, bottom, area.x + area.width, bottom)]);
  pages.skip(lineHeight);
}

// helpers

const textSize = 10.5;
const lineHeight = 15;
const padding = 3.5;
/** A piece of a row shorter than this is not left at a page's foot. */
const fewestLines = 3;
const headStyle: TextStyle = { font: 'sansBold', size: textSize, colour: black };
const bodyStyle: TextStyle = { font: 'sans', size: textSize, colour: black };

type CellLines = readonly (readonly string[])[];

interface Grid {
  readonly table: DocumentTable;
  readonly key: string;
  /** Of the columns, in points. */
  readonly widths: readonly number[];
  readonly setting: FormerSetting;
}

interface Row {
  readonly lines: CellLines;
  /** Which one it is; a head that is repeated belongs to the page and not to the text. */
  readonly row: number | 'head' | 'head again';
  /** Whether the column's cell begins here, and has a rule above it. */
  opens(column: number): boolean;
}

function columnWidths(table: DocumentTable, width: number): number[] {
  const total = table.columns.reduce((sum, column) => sum + column.weight, 0);
  return table.columns.map((column) => (width * column.weight) / total);
}

function cellLines(texts: readonly string[], { widths, setting }: Grid, style: TextStyle): CellLines {
  return widths.map((width, index) => breakLines(texts[index] ?? '', setting.fonts[style.font], textSize, width - 2 * padding));
}

function rowHeight(cells: CellLines): number {
  return Math.max(1, ...cells.map((lines) => lines.length)) * lineHeight + 2 * padding;
}

/** A row draws its upright rules, and the upper ones of the cells that begin with it. Returns its lower edge. */
function placeRow({ lines, row, opens }: Row, { table, key, widths, setting }: Grid): number {
  const { area, pages, fonts } = setting;
  const height = rowHeight(lines);
  const top = pages.take(height);
  const isHead = typeof row === 'string';
  const style = isHead ? headStyle : bodyStyle;
  const cells: SceneItem[] = [];
  let x = area.x;
  for (const [index, cell] of lines.entries()) {
    const width = widths[index] ?? 0;
    const isCentred = isHead || table.columns[index]?.align === 'centre';
    const above = isHead ? (height - cell.length * lineHeight) / 2 : padding;
    const left = (text: string): number => (isCentred ? x + (width - textWidth(text, fonts[style.font], textSize)) / 2 : x + padding);
    const rules = [...(opens(index) ? [line(x, top, x + width, top)] : []), line(x, top, x, top + height)];
    const words = cell.map((text, place) => lineAt(text, left(text), top + above + place * lineHeight, lineHeight, style));
    cells.push(part({ tag: isHead ? 'TH' : 'TD', key: `${key}/${row}/${index}` }, [...rules, ...words]));
    x += width;
  }
  const end = line(x, top, x, top + height);
  const items = [...cells, end];
  pages.put([row === 'head again' ? part({ tag: 'artifact' }, items) : part({ tag: 'Table', key }, [part({ tag: 'TR', key: `${key}/${row}` }, items)])]);
  return top + height;
}

function line(x: number, y: number, toX: number, toY: number): PathItem {
  return pathItem(polyline([{ x, y }, { x: toX, y: toY }]), { stroke: black, lineWidth: 0.5 });
}
