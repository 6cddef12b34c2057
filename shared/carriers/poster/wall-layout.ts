import type { Rectangle, Size } from '../../kernel/geometry.ts';
import type { SceneItem } from '../../scene/display-list.ts';
import { accent, hairline, headerFill } from '../../scene/palette.ts';
import { moveItems } from '../../scene/move-items.ts';
import { pathItem, rectanglePath } from '../../scene/paths.ts';
import type { Fonts } from '../../typeset/font-metrics.ts';
import { smallestType } from '../../typeset/node-box.ts';
import { makeBlock, setBlocks, type SetText } from '../../typeset/text-block.ts';
import { balanceColumns, fillColumns, footOf, type FilledColumns, type FlowStrip } from '../text-flow.ts';
import { lineAt } from '../text-items.ts';
import { headingStrip } from './board-strips.ts';
import { footBand } from './foot-band.ts';
import { titleBand } from './title-band.ts';
import type { WallChart, WallMatter } from './wall-matter.ts';

/** Type sizes in points. */
export interface WallType {
  /** The title's, where it fits. */
  readonly title: number;
  /** The drawings' least. */
  readonly drawing: number;
  /** The text's. */
  readonly text: number;
}

/**
 * The wall on as many sheets of that area as it needs: the text in columns, then the charts row by row in their order, each
 * sheet's drawings as large as its rows allow. Null where one chart is larger than a sheet.
 */
export function wallItems(matter: WallMatter, area: Rectangle, { title, drawing, text: size }: WallType, fonts: Fonts): SceneItem[][] | null {
  const sheets = openSheets(matter, area, title, size, fonts);
  placeText(matter, sheets, size);
  const scale = drawing / smallestType;
  const cells = matter.charts.map((chart) => cellOf(chart, scale, Math.min(size, drawing * mostCaption), fonts));
  const empty = sheets.emptyBody();
  if (cells.some((cell) => cell.width > empty.width || cell.height > empty.height - headingHeight(size))) {
    return null;
  }
  placeCharts(cells, sheets, { drawing, text: size }, fonts);
  return sheets.contents();
}

// helpers

interface Sheets {
  /** What is left of the present sheet. */
  room(): Rectangle;
  /** The body of a further sheet. */
  emptyBody(): Rectangle;
  next(): void;
  /** `foot` = where on the sheet the next may begin. */
  put(items: readonly SceneItem[], foot: number): void;
  contents(): SceneItem[][];
}

interface Cell extends Size {
  readonly chart: WallChart;
  readonly caption: SetText;
  /** Height of the caption and what stands round it. */
  readonly head: number;
}

const captionScale = 1.15;
/** Captions keep to the size of what they stand over. */
const mostCaption = 1.6;

function openSheets(matter: WallMatter, area: Rectangle, title: number, size: number, fonts: Fonts): Sheets {
  const gap = size * 1.5;
  const furnish = (page: number): { items: SceneItem[]; body: Rectangle } => {
    const band = titleBand({ title: page === 0 ? matter.title : `${matter.title}（续）`, facts: page === 0 ? matter.facts : [] }, area, page === 0 ? title : title * 0.6, size, fonts);
    const foot = footBand(page === 0 ? matter.foot : { ...matter.foot, telephones: [], links: [] }, area.width, size, fonts);
    const y = band.foot + gap;
    return {
      items: [band.group, foot.draw(area.x, area.y + area.height - foot.height)],
      body: { ...area, y, height: area.y + area.height - foot.height - gap - y },
    };
  };
  const first = furnish(0);
  const pages = [first.items];
  let body = first.body;
  let top = body.y;
  return {
    room: () => ({ ...body, y: top, height: body.y + body.height - top }),
    emptyBody: () => furnish(1).body,
    next() {
      const page = furnish(pages.length);
      pages.push(page.items);
      body = page.body;
      top = body.y;
    },
    put(items, foot) {
      // Before the foot band, so that the sheet's texts stand in the order they are read in.
      pages.at(-1)?.splice(-1, 0, ...items);
      top = foot;
    },
    contents: () => pages,
  };
}

/** Ems of a column of text: rows of tables and lines both stand well in it. */
const columnEms = 30;

function placeText(matter: WallMatter, sheets: Sheets, size: number): void {
  const gutter = size * 2;
  const { width: whole } = sheets.room();
  const count = Math.max(1, Math.floor((whole + gutter) / (columnEms * size + gutter)));
  const width = (whole - (count - 1) * gutter) / count;
  for (let rest: readonly FlowStrip[] = matter.strips(size, width); rest.length > 0; ) {
    const room = sheets.room();
    const columns = Array.from({ length: count }, (_, index) => ({ ...room, x: room.x + index * (width + gutter), width }));
    const balanced = balanceColumns(rest, columns);
    const filled = balanced ?? fillColumns(rest, columns);
    sheets.put(stripItems(filled), footOf(filled, room.y));
    rest = rest.slice(Math.max(1, filled.count));
    if (rest.length > 0) {
      sheets.next();
    }
  }
}

function stripItems(filled: FilledColumns): SceneItem[] {
  return filled.placed.map(({ strip: { element, structure, draw }, at }) => ({ type: 'group', element, items: draw(at), ...(structure === undefined ? {} : { structure }) }));
}

function cellOf(chart: WallChart, scale: number, size: number, fonts: Fonts): Cell {
  const width = chart.scene.width * scale;
  const captionSize = size * captionScale;
  const block = makeBlock(chart.title, fonts, { role: 'sansBold', size: captionSize, leading: captionSize * 1.35, gapBefore: 0, colour: accent, balanced: true });
  const caption = setBlocks([block], () => width - size);
  const head = caption.height + size * 1.4;
  return { chart, caption, head, width, height: head + chart.scene.height * scale };
}

interface Row {
  readonly cells: readonly Cell[];
  readonly width: number;
  readonly head: number;
  readonly drawing: number;
}

function placeCharts(cells: readonly Cell[], sheets: Sheets, { drawing, text: size }: Pick<WallType, 'drawing' | 'text'>, fonts: Fonts): void {
  const gap = drawing * 2.5;
  let index = 0;
  let isFirst = true;
  while (index < cells.length) {
    const room = sheets.room();
    const heading = isFirst || room.y === sheets.emptyBody().y ? headingHeight(size) : headingHeight(size) + size * 1.8;
    const rows = rowsIn(cells, index, { width: room.width, height: room.height - heading }, gap);
    if (rows.length === 0) {
      sheets.next();
      continue;
    }
    const strip = headingStrip(isFirst ? '行政执法职权运行流程图' : '行政执法职权运行流程图（续）', 'wall.charts', size, room.width, fonts);
    const top = room.y + heading - headingHeight(size);
    const body = { ...room, y: room.y + heading, height: room.height - heading };
    sheets.put([{ type: 'group', element: strip.element, items: strip.draw({ x: room.x, y: top }) }, ...rowItems(rows, body, gap, drawing / smallestType)], body.y + body.height);
    index += rows.reduce((sum, row) => sum + row.cells.length, 0);
    isFirst = false;
    if (index < cells.length) {
      sheets.next();
    }
  }
}

function headingHeight(size: number): number {
  return size * 2.4;
}

/** As many rows as the room holds, each with as many cells as its width holds. */
function rowsIn(cells: readonly Cell[], start: number, room: Size, gap: number): Row[] {
  const rows: Row[] = [];
  let used = 0;
  for (let index = start; index < cells.length; ) {
    const row = rowAt(cells, index, room.width, gap);
    used += row.head + row.drawing + (rows.length === 0 ? 0 : gap);
    if (used > room.height) {
      break;
    }
    rows.push(row);
    index += row.cells.length;
  }
  return rows;
}

function rowAt(cells: readonly Cell[], start: number, width: number, gap: number): Row {
  const taken: Cell[] = [];
  let used = 0;
  for (const cell of cells.slice(start)) {
    const needed = cell.width + (taken.length === 0 ? 0 : gap);
    if (taken.length > 0 && used + needed > width) {
      break;
    }
    taken.push(cell);
    used += needed;
  }
  const head = Math.max(...taken.map((cell) => cell.head));
  return { cells: taken, width: used, head, drawing: Math.max(...taken.map((cell) => cell.height - cell.head)) };
}

/** The rows' drawings grown together until a row is as wide or all rows are as high as the room; what is left stands between them. */
function rowItems(rows: readonly Row[], room: Rectangle, gap: number, scale: number): SceneItem[] {
  const drawings = rows.reduce((sum, row) => sum + row.drawing, 0);
  const heads = rows.reduce((sum, row) => sum + row.head, 0);
  const high = (room.height - heads - (rows.length - 1) * gap) / drawings;
  const wide = Math.min(...rows.map(({ cells, width }) => (room.width - (cells.length - 1) * gap) / (width - (cells.length - 1) * gap)));
  const growth = Math.max(1, Math.min(high, wide, mostGrowth));
  const spare = Math.max(0, room.height - heads - drawings * growth - (rows.length - 1) * gap) / rows.length;
  let y = room.y;
  return rows.flatMap((row) => {
    const widths = row.cells.map((cell) => cell.width * growth);
    const free = room.width - widths.reduce((sum, width) => sum + width, 0);
    const each = free / row.cells.length;
    let x = room.x;
    const items = row.cells.map((cell, index) => {
      const box = { x, y, width: (widths[index] ?? 0) + each - (row.cells.length === 1 ? 0 : gap / 2), height: row.head + row.drawing * growth + spare * 0.5 };
      x += (widths[index] ?? 0) + each + (row.cells.length === 1 ? 0 : gap / 2 / Math.max(1, row.cells.length - 1));
      return cellItem(cell, box, row.head, scale * growth);
    });
    y += row.head + row.drawing * growth + spare + gap;
    return items;
  });
}

/** Past this a drawing shouts among its neighbours. */
const mostGrowth = 1.6;

/** Caption on a light ground over the drawing, which hangs in the middle of the rest. */
function cellItem({ chart, caption, head }: Cell, box: Rectangle, rowHead: number, scale: number): SceneItem {
  const { scene } = chart;
  const pad = (head - caption.height) / 2;
  const bar = { ...box, height: rowHead - pad };
  const room = { ...box, y: box.y + rowHead, height: box.height - rowHead };
  const at = { x: room.x + (room.width - scene.width * scale) / 2, y: room.y };
  const top = bar.y + (bar.height - caption.height) / 2;
  const longest = Math.max(...caption.lines.map((line) => line.width));
  return {
    type: 'group',
    element: 'chart',
    items: [
      pathItem(rectanglePath(bar), { fill: headerFill, stroke: hairline, lineWidth: 0.5 }),
      ...caption.lines.map(({ block, text, y, width }) =>
        lineAt(text, box.x + (box.width - (caption.lines.length === 1 ? longest : width)) / 2, top + y, block.leading, { font: block.role, size: block.size, colour: block.colour }),
      ),
      ...moveItems(scene.items, at, scale),
    ],
  };
}
