import { rounded } from '../kernel/units.ts';
import type { GroupItem, PathItem, SceneItem, Structure } from '../scene/display-list.ts';
import { breakLines } from '../typeset/break-lines.ts';
import type { Fonts } from '../typeset/font-metrics.ts';
import type { PageArea, Pages } from './document-pages.ts';
import type { DocumentTable } from './official-document.ts';

/**
 * Places the table row by row. A row stays whole where a page can hold it; one taller than half a page is continued on the
 * next. Every page begins with the head, which only the first time is part of the text. `key` names the table in the document.
 */
export function placeTable(table: DocumentTable, key: string, fonts: Fonts, area: PageArea, pages: Pages): void {
  const widths = columnWidths(table, area.width);
  const head = cellLines(
    table.columns.map((column) => column.title),
    widths,
    fonts,
    'sansBold',
  );
  const headHeight = rowHeight(head);
  let heads = 0;
  const placeHead = (): void => {
    placeRow(head, { table: key, row: heads === 0 ? 'head' : null }, 'sansBold', widths, area, pages);
    heads += 1;
  };
  pages.keep(headHeight + lineHeight + 2 * padding);
  placeHead();
  for (const [index, row] of table.rows.entries()) {
    const place = { table: key, row: String(index) };
    let rest = cellLines(row, widths, fonts, 'sans');
    if (rowHeight(rest) > pages.left() && rowHeight(rest) <= (area.height - headHeight) / 2) {
      pages.keep(area.height);
      placeHead();
    }
    while (rowHeight(rest) > pages.left()) {
      const fitting = Math.floor((pages.left() - 2 * padding) / lineHeight);
      if (fitting >= fewestLines) {
        placeRow(rest.map((lines) => lines.slice(0, fitting)), place, 'sans', widths, area, pages);
        rest = rest.map((lines) => lines.slice(fitting));
      }
      pages.keep(area.height);
      placeHead();
    }
    placeRow(rest, place, 'sans', widths, area, pages);
  }
  pages.skip(lineHeight);
}

// helpers

const textSize = 10.5;
const lineHeight = 15;
const padding = 3.5;
/** A piece of a row shorter than this is not left at a page's foot. */
const fewestLines = 3;
const black = '#000000';

type CellLines = readonly (readonly string[])[];

function columnWidths(table: DocumentTable, width: number): number[] {
  const total = table.columns.reduce((sum, column) => sum + column.weight, 0);
  return table.columns.map((column) => (width * column.weight) / total);
}

function cellLines(texts: readonly string[], widths: readonly number[], fonts: Fonts, font: 'sans' | 'sansBold'): CellLines {
  return widths.map((width, index) => breakLines(texts[index] ?? '', fonts[font], textSize, width - 2 * padding));
}

function rowHeight(cells: CellLines): number {
  return Math.max(1, ...cells.map((lines) => lines.length)) * lineHeight + 2 * padding;
}

/** Which row of which table is placed; null for a head that is repeated. */
interface RowPlace {
  readonly table: string;
  readonly row: string | null;
}

function placeRow(
  cells: CellLines,
  { table, row }: RowPlace,
  font: 'sans' | 'sansBold',
  widths: readonly number[],
  area: PageArea,
  pages: Pages,
): void {
  const height = rowHeight(cells);
  const top = pages.take(height);
  const part = (structure: Structure, items: readonly SceneItem[]): GroupItem => ({ type: 'group', element: table, structure, items });
  let x = area.x;
  const groups: GroupItem[] = [];
  for (const [index, lines] of cells.entries()) {
    const width = widths[index] ?? 0;
    const items = [frame(x, top, width, height), ...lines.map((text, line) => cellText(text, x, top, line, font))];
    groups.push(part({ tag: font === 'sansBold' ? 'TH' : 'TD', key: `${table}/${row}/${index}` }, items));
    x += width;
  }
  const rowKey = `${table}/${row}`;
  pages.put([row === null ? part({ tag: 'artifact' }, groups) : part({ tag: 'Table', key: table }, [part({ tag: 'TR', key: rowKey }, groups)])]);
}

function cellText(text: string, x: number, top: number, line: number, font: 'sans' | 'sansBold'): SceneItem {
  const baseline = top + padding + line * lineHeight + (lineHeight - textSize) / 2 + textSize * 0.88;
  const at = { x: rounded(x + padding), y: rounded(baseline) };
  return { type: 'text', at, text, font, size: textSize, colour: black };
}

function frame(x: number, y: number, width: number, height: number): PathItem {
  const corner = (cornerX: number, cornerY: number): { readonly x: number; readonly y: number } => ({
    x: rounded(cornerX),
    y: rounded(cornerY),
  });
  return {
    type: 'path',
    segments: [
      { to: 'move', point: corner(x, y) },
      { to: 'line', point: corner(x + width, y) },
      { to: 'line', point: corner(x + width, y + height) },
      { to: 'line', point: corner(x, y + height) },
      { to: 'close' },
    ],
    fill: null,
    stroke: black,
    lineWidth: 0.5,
    dash: null,
  };
}
