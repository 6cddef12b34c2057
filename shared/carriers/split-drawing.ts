import { bottom, boundingRectangle, right, type Rectangle, type Size } from '../kernel/geometry.ts';
import type { Chart } from '../model/chart.ts';
import { laneHeaderHeight } from '../model/lane.ts';
import type { ChartScene } from '../scene/chart-scene.ts';
import type { GroupItem, SceneItem } from '../scene/display-list.ts';
import { moveItems } from '../scene/move-items.ts';
import { hairline, white } from '../scene/palette.ts';
import type { Fonts } from '../typeset/font-metrics.ts';
import { smallestType } from '../typeset/node-box.ts';
import { itemBounds } from './item-bounds.ts';

/** Smallest type in points a chart is printed in. */
export const leastPrintedType = 8;

/** The least scale that keeps the smallest type of a drawing at eight points. */
export const leastScale = leastPrintedType / smallestType;

/** What a page has for a part of a drawing, in points. */
export interface DrawingRoom extends Size {
  /** What the pages after the first row have more of in height. */
  readonly laterGain: number;
  /** Most parts side by side. */
  readonly mostColumns: number;
}

/** A part of a drawing for a page of its own: its window in the drawing, and the head of the lanes that is repeated over it. */
export interface DrawingPart {
  readonly window: Rectangle;
  /** Its place in the grid the drawing is seen through. */
  readonly row: number;
  readonly column: number;
  readonly items: readonly SceneItem[];
  /** Null for a part that begins with the lanes' own heads. */
  readonly head: { readonly window: Rectangle; readonly items: readonly SceneItem[] } | null;
}

/** How a drawing is put on pages of its own. */
export interface DrawingPlan {
  /** Which of the rooms it is for. */
  readonly room: number;
  readonly scale: number;
  /** The grid; the parts follow one another row by row, places without a symbol of their own left out. */
  readonly columns: number;
  readonly rows: number;
  readonly parts: readonly DrawingPart[];
}

/**
 * The drawing on as few pages as keep its smallest type at eight points, in the room that needs the fewest, the first of
 * several: whole, or in parts that meet between symbols or overlap, so that every symbol and text is whole in one of them;
 * parts lie side by side only where a room is too narrow. Null where a symbol is larger than every room.
 */
export function planDrawing(chart: Chart, scene: ChartScene, rooms: readonly DrawingRoom[], fonts: Fonts): DrawingPlan | null {
  const splitter = drawingSplitter(chart, scene, fonts);
  const grids = [1, 0.95, 0.92, leastScale].flatMap((scale) => rooms.flatMap((size, room) => splitter.grid({ ...size, room, scale }) ?? []));
  const cost = ({ cells, columns }: Grid): number => cells.length + (columns - 1) * 0.25;
  const best = grids.reduce<Grid | null>((least, grid) => (least === null || cost(grid) < cost(least) ? grid : least), null);
  return best === null ? null : splitter.plan(best);
}

/** A window of the grid. */
interface Cell {
  readonly window: Rectangle;
  readonly row: number;
  readonly column: number;
}

/** The grid a drawing is seen through, without the windows nothing needs. */
export interface Grid extends Omit<DrawingPlan, 'parts'> {
  readonly cells: readonly Cell[];
}

/** One drawing tried in several rooms and scales. */
export interface DrawingSplitter {
  /** Null where a symbol is larger than the room. */
  grid(room: DrawingRoom & { readonly scale: number; readonly room: number }): Grid | null;
  plan(grid: Grid): DrawingPlan;
}

export function drawingSplitter(chart: Chart, scene: ChartScene, fonts: Fonts): DrawingSplitter {
  const bounds = boundsOfAll(scene.items, fonts);
  const obstacles = obstaclesOf(chart, scene, bounds);
  const names = laneNames(chart, scene, bounds);
  return {
    grid: (room) => gridIn(scene, obstacles, names, room),
    plan({ room, scale, columns, rows, cells }) {
      const within = { wholes: new Map(obstacles.map((obstacle) => [obstacle.item, obstacle])), bands: bandsOf(chart), bounds };
      return { room, scale, columns, rows, parts: cells.map((cell) => partOf(chart, scene, cell, within)) };
    },
  };
}

/** Name of the step that is the largest, for telling why a drawing has no room. */
export function largestStep(chart: Chart, scene: ChartScene, fonts: Fonts): string {
  const names = new Map(chart.nodes.map(({ id, text }) => [id, text]));
  const sizes = scene.items.flatMap((item) => {
    const name = item.type === 'group' ? names.get(item.element) : undefined;
    const bounds = name === undefined ? null : itemBounds(item, fonts);
    return name === undefined || bounds === null ? [] : [{ name, size: Math.max(bounds.width, bounds.height) }];
  });
  return sizes.sort((one, other) => other.size - one.size)[0]?.name ?? '';
}

// helpers

/** More rows of parts than any drawing has. */
const mostRows = 1000;

function gridIn(
  scene: ChartScene,
  obstacles: readonly Obstacle[],
  names: readonly Span[],
  { width, height, laterGain, mostColumns, scale, room }: DrawingRoom & { readonly scale: number; readonly room: number },
): Grid | null {
  const free = { width: width / scale, height: height / scale };
  const boxes = obstacles.map(({ bounds }) => bounds);
  const sides = boxes.map(({ x, width: wide }): Span => [x, x + wide]);
  const across = windowsAlong([...sides, ...names], scene.width, free.width, 0, mostColumns) ?? windowsAlong(sides, scene.width, free.width, 0, mostColumns);
  const down = windowsAlong(boxes.map(({ y, height: high }) => [y, y + high]), scene.height, free.height, headHeightOf(scene) - laterGain / scale, mostRows);
  if (across === null || down === null) {
    return null;
  }
  const cells = down.flatMap(([y, foot], row) => across.map(([x, end], column): Cell => ({ window: { x, y, width: end - x, height: foot - y }, row, column })));
  const kept = needed(cells, obstacles);
  return kept === null ? null : { room, scale, columns: across.length, rows: down.length, cells: kept };
}

/** The cells without those in which nothing is whole that is not whole in another; null where something is whole in none. */
function needed(cells: readonly Cell[], obstacles: readonly Obstacle[]): Cell[] | null {
  const shownIn = obstacles.map(({ bounds }) => new Set(cells.filter(({ window }) => contains(window, bounds))));
  if (shownIn.some((places) => places.size === 0)) {
    return null;
  }
  const dropped = new Set<Cell>();
  for (const cell of [...cells].reverse()) {
    const places = shownIn.filter((each) => each.has(cell));
    if (places.every((each) => each.size > 1)) {
      dropped.add(cell);
      places.forEach((each) => each.delete(cell));
    }
  }
  return cells.filter((cell) => !dropped.has(cell));
}

/** What tells how the items of a window are shown. */
interface Within {
  readonly wholes: ReadonlyMap<SceneItem, Obstacle>;
  readonly bands: ReadonlySet<string>;
  readonly bounds: ReadonlyMap<SceneItem, Rectangle>;
}

function partOf(chart: Chart, scene: ChartScene, { window, row, column }: Cell, within: Within): DrawingPart {
  const head = { ...window, y: 0, height: headHeightOf(scene) };
  return {
    window,
    row,
    column,
    items: itemsWithin(scene.items, window, within),
    head: row === 0 || chart.lanes.length === 0 ? null : { window: head, items: itemsWithin(scene.items, head, within) },
  };
}

function headHeightOf({ origin }: ChartScene): number {
  return origin.y + laneHeaderHeight;
}

function bandsOf({ lanes, stages }: Chart): Set<string> {
  return new Set([...lanes, ...stages].map(({ id }) => id));
}

/** What each item covers, and each item of a group. */
function boundsOfAll(items: readonly SceneItem[], fonts: Fonts): Map<SceneItem, Rectangle> {
  const all = new Map<SceneItem, Rectangle>();
  const measure = (item: SceneItem): void => {
    if (item.type === 'group') {
      item.items.forEach(measure);
      const parts = item.items.flatMap((each) => all.get(each) ?? []);
      if (parts.length > 0) {
        all.set(item, boundingRectangle(parts));
      }
      return;
    }
    const bounds = itemBounds(item, fonts);
    if (bounds !== null) {
      all.set(item, bounds);
    }
  };
  items.forEach(measure);
  return all;
}

/** Where the lanes' names stand: a drawing is not cut through them where it can be cut elsewhere. */
function laneNames(chart: Chart, scene: ChartScene, bounds: ReadonlyMap<SceneItem, Rectangle>): Span[] {
  const lanes = new Set(chart.lanes.map(({ id }) => id));
  return scene.items.flatMap((item) =>
    item.type === 'group' && lanes.has(item.element) ? item.items.flatMap((each) => (each.type === 'text' ? (bounds.get(each) ?? []) : [])) : [],
  ).map(({ x, width }) => [x, x + width]);
}

/** A symbol, or the text of a flow line: it is shown whole. On a page that has no room for all of it a symbol is a shape without words. */
interface Obstacle {
  readonly item: SceneItem;
  readonly isSymbol: boolean;
  readonly bounds: Rectangle;
}

function obstaclesOf(chart: Chart, scene: ChartScene, all: ReadonlyMap<SceneItem, Rectangle>): Obstacle[] {
  const bands = bandsOf(chart);
  const symbols = new Set(chart.nodes.map(({ id }) => id));
  return scene.items.flatMap((item) => {
    const isBand = item.type !== 'group' || bands.has(item.element);
    const hasText = item.type === 'group' && item.items.some((each) => each.type === 'text' || each.type === 'group');
    const bounds = isBand || !hasText ? undefined : all.get(item);
    return bounds === undefined ? [] : [{ item, bounds, isSymbol: item.type === 'group' && symbols.has(item.element) }];
  });
}

/** From where to where something reaches. */
type Span = readonly [number, number];

/**
 * The windows a length is seen through, each at most `room` long, all but the first having `head` less. Windows that meet
 * where nothing stands in the way, about equally long; else windows that overlap so far that everything is whole in one of
 * them. Null where more than `most` are needed.
 */
function windowsAlong(taken: readonly Span[], length: number, room: number, head: number, most: number): Span[] | null {
  if (length <= room) {
    return [[0, length]];
  }
  const overlapping = overlappingWindows(taken, length, room, head, most);
  const cuts = cutsAlong(taken, length, room, head, most);
  if (cuts !== null && (overlapping === null || cuts.length - 1 <= overlapping.length)) {
    return cuts.slice(1).map((end, index) => [cuts[index] ?? 0, end] as const);
  }
  return overlapping;
}

function overlappingWindows(taken: readonly Span[], length: number, room: number, head: number, most: number): Span[] | null {
  const reach = room - head;
  if (reach <= 0 || taken.some(([from, to]) => to - from > Math.max(room, reach))) {
    return null;
  }
  // With fewer they do not meet, and with so many more nothing is whole that was not before.
  const fewest = Math.max(2, 1 + Math.ceil((length - room) / reach));
  for (let count = fewest; count <= Math.min(most, 3 * fewest); count += 1) {
    const step = (length - reach) / (count - 1);
    const windows = Array.from({ length: count }, (_, index): Span => (index === 0 ? [0, room] : [index * step, index * step + reach]));
    const isCovered = windows.every(([start], index) => index === 0 || start <= (windows[index - 1]?.[1] ?? 0));
    if (isCovered && taken.every(([from, to]) => windows.some(([start, end]) => from >= start && to <= end))) {
      return windows;
    }
  }
  return null;
}

/**
 * Where a length is cut so that each piece fits: from 0 to the length, the pieces about equally long. Null where something
 * in the way is too long, or more than `most` pieces are needed.
 */
function cutsAlong(taken: readonly Span[], length: number, room: number, head: number, most: number): number[] | null {
  const gaps = freePlaces(taken, length);
  const fewest = greedy(gaps, length, room, head);
  if (fewest === null || fewest.length - 1 > most) {
    return null;
  }
  const pieces = fewest.length - 1;
  const even: number[] = [0];
  for (let piece = 1; piece < pieces; piece += 1) {
    const start = even.at(-1) ?? 0;
    const reach = start + room - (piece === 1 ? 0 : head);
    const wanted = (length * piece) / pieces;
    const near = gaps.filter((place) => place > start && place <= reach).sort((first, second) => Math.abs(first - wanted) - Math.abs(second - wanted))[0];
    if (near === undefined) {
      return fewest;
    }
    even.push(near);
  }
  return length - (even.at(-1) ?? 0) <= room - head ? [...even, length] : fewest;
}

function greedy(gaps: readonly number[], length: number, room: number, head: number): number[] | null {
  const cuts = [0];
  for (;;) {
    const start = cuts.at(-1) ?? 0;
    const reach = start + room - (cuts.length === 1 ? 0 : head);
    if (length <= reach) {
      return [...cuts, length];
    }
    const next = gaps.filter((place) => place > start && place <= reach).at(-1);
    if (next === undefined) {
      return null;
    }
    cuts.push(next);
  }
}

/** The middles of what is free between things in the way, in order. */
function freePlaces(taken: readonly Span[], length: number): number[] {
  const places: number[] = [];
  let end = 0;
  for (const [from, to] of [...taken].sort((first, second) => first[0] - second[0])) {
    if (from - end > 3) {
      places.push((from + end) / 2);
    }
    end = Math.max(end, to);
  }
  return length - end > 3 ? [...places, (length + end) / 2] : places;
}

/** Lines as far as they reach into the window, names of lanes and stages, and what is shown whole. */
function itemsWithin(items: readonly SceneItem[], window: Rectangle, within: Within): SceneItem[] {
  return items.flatMap((item): SceneItem[] => {
    const bounds = within.bounds.get(item);
    if (bounds === undefined || bounds.x > right(window) || right(bounds) < window.x || bounds.y > bottom(window) || bottom(bounds) < window.y) {
      return [];
    }
    const whole = within.wholes.get(item);
    if (whole !== undefined) {
      return contains(window, bounds) ? [item] : whole.isSymbol ? shapesOf(item) : [];
    }
    if (item.type === 'group') {
      return [within.bands.has(item.element) ? bandWithin(item, window, within) : { ...item, items: itemsWithin(item.items, window, within) }];
    }
    return item.type !== 'text' || contains(window, bounds) ? [item] : [];
  });
}

/** A lane or stage, its name in the middle of what the window shows of its field, where that has room for it. */
function bandWithin(band: GroupItem, window: Rectangle, within: Within): GroupItem {
  const texts = band.items.filter(({ type }) => type === 'text');
  const paths = itemsWithin(band.items.filter(({ type }) => type !== 'text'), window, within);
  const [field] = band.items.flatMap((item) => within.bounds.get(item) ?? []);
  const places = texts.flatMap((text) => within.bounds.get(text) ?? []);
  if (field === undefined || places.length === 0) {
    return { ...band, items: paths };
  }
  const name = boundingRectangle(places);
  const x = Math.max(field.x, window.x);
  const y = Math.max(field.y, window.y);
  const shown = { x, y, width: Math.min(right(field), right(window)) - x, height: Math.min(bottom(field), bottom(window)) - y };
  if (name.width > shown.width || name.height > shown.height) {
    return { ...band, items: paths };
  }
  const by = contains(window, name) ? { x: 0, y: 0 } : { x: shown.x + (shown.width - name.width) / 2 - name.x, y: shown.y + (shown.height - name.height) / 2 - name.y };
  return { ...band, items: [...paths, ...moveItems(texts, by)] };
}

/** A symbol whose words stand on another page: its outline, pale and dashed, for the flow lines to end at. */
function shapesOf(item: SceneItem): SceneItem[] {
  switch (item.type) {
    case 'group':
      return item.items.flatMap(shapesOf);
    case 'path':
      return [{ ...item, fill: item.fill === null ? null : white, stroke: hairline, dash: [2.5, 2] }];
    default:
      return [];
  }
}

function contains(window: Rectangle, { x, y, width, height }: Rectangle): boolean {
  return x >= window.x && y >= window.y && x + width <= right(window) + 0.01 && y + height <= bottom(window) + 0.01;
}
