import { bottom, right, type Rectangle, type Size } from '../../kernel/geometry.ts';
import type { Chart } from '../../model/chart.ts';
import { laneHeaderHeight } from '../../model/lane.ts';
import type { ChartScene } from '../../scene/chart-scene.ts';
import type { SceneItem } from '../../scene/display-list.ts';
import { hairline, white } from '../../scene/palette.ts';
import type { Fonts } from '../../typeset/font-metrics.ts';
import { smallestType } from '../../typeset/node-box.ts';
import { leastPrintedType } from '../filing-sheets.ts';
import { itemBounds } from './item-bounds.ts';

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
  /** Whether the pages are turned to lie landscape. */
  readonly isTurned: boolean;
  readonly scale: number;
  /** The grid; the parts follow one another row by row, places without a symbol of their own left out. */
  readonly columns: number;
  readonly rows: number;
  readonly parts: readonly DrawingPart[];
}

/**
 * The drawing on as few pages as keep its smallest type at eight points: upright, turned, or in parts that meet between
 * symbols or overlap, so that every symbol and text is whole in one of them; upright parts lie in rows of two facing pages, of
 * three where nothing else helps. `page` is a page's size in points, of which
 * `takenOn(width)` of its height is taken by what stands over and under the drawing. Null where a symbol is larger than a page.
 */
export function planDrawing(chart: Chart, scene: ChartScene, page: Size, takenOn: (width: number) => number, fonts: Fonts): DrawingPlan | null {
  const obstacles = obstaclesOf(chart, scene, fonts);
  const upright = { width: page.width, height: page.height - takenOn(page.width) };
  const turned = { width: page.height, height: page.width - takenOn(page.height) };
  const plans = [1, 0.95, 0.92, leastScale].flatMap((scale) => [
    planWith(chart, scene, obstacles, upright, scale, 1, false, fonts),
    planWith(chart, scene, obstacles, turned, scale, 1, true, fonts),
    planWith(chart, scene, obstacles, upright, scale, 2, false, fonts),
    planWith(chart, scene, obstacles, upright, scale, 3, false, fonts),
  ]);
  return plans.reduce<DrawingPlan | null>((best, plan) => (plan !== null && (best === null || plan.parts.length < best.parts.length) ? plan : best), null);
}

/** The least scale that keeps the smallest type of a drawing at eight points. */
export const leastScale = leastPrintedType / smallestType;

// helpers

/** Rows of parts beyond this make no drawing anyone follows. */
const mostRows = 8;

function planWith(chart: Chart, scene: ChartScene, obstacles: readonly Obstacle[], room: Size, scale: number, columns: number, isTurned: boolean, fonts: Fonts): DrawingPlan | null {
  const headHeight = scene.origin.y + laneHeaderHeight;
  const free = { width: room.width / scale, height: room.height / scale };
  const boxes = obstacles.map(({ bounds }) => bounds);
  const across = windowsAlong(boxes.map(({ x, width }) => [x, x + width]), scene.width, free.width, 0, columns);
  const down = windowsAlong(boxes.map(({ y, height }) => [y, y + height]), scene.height, free.height, headHeight, mostRows);
  if (across === null || down === null || across.length !== columns) {
    return null;
  }
  const wholes = new Map(obstacles.map((obstacle) => [obstacle.item, obstacle]));
  const parts = down.flatMap(([y, foot], row) =>
    across.map(([x, end], column): DrawingPart => {
      const window = { x, y, width: end - x, height: foot - y };
      const headWindow = { x, y: 0, width: end - x, height: headHeight };
      return {
        window,
        row,
        column,
        items: itemsWithin(scene.items, window, wholes, fonts),
        head: row === 0 || chart.lanes.length === 0 ? null : { window: headWindow, items: itemsWithin(scene.items, headWindow, wholes, fonts) },
      };
    }),
  );
  const isWhole = obstacles.every(({ bounds }) => parts.some(({ window }) => contains(window, bounds)));
  return isWhole ? { isTurned, scale, columns, rows: down.length, parts: needed(parts, obstacles) } : null;
}

/** The parts without those in which nothing is whole that is not whole in another. */
function needed(parts: readonly DrawingPart[], obstacles: readonly Obstacle[]): DrawingPart[] {
  let kept = [...parts];
  for (const part of [...parts].reverse()) {
    const others = kept.filter((other) => other !== part);
    const isNeeded = obstacles.some(({ bounds }) => contains(part.window, bounds) && !others.some(({ window }) => contains(window, bounds)));
    kept = isNeeded ? kept : others;
  }
  return kept;
}

/** A symbol, or the text of a flow line: it is shown whole. On a page that has no room for all of it a symbol is a shape without words. */
interface Obstacle {
  readonly item: SceneItem;
  readonly isSymbol: boolean;
  readonly bounds: Rectangle;
}

function obstaclesOf(chart: Chart, scene: ChartScene, fonts: Fonts): Obstacle[] {
  const bands = new Set([...chart.lanes, ...chart.stages].map(({ id }) => id));
  const symbols = new Set(chart.nodes.map(({ id }) => id));
  return scene.items.flatMap((item) => {
    const isBand = item.type !== 'group' || bands.has(item.element);
    const hasText = item.type === 'group' && item.items.some((each) => each.type === 'text' || each.type === 'group');
    const bounds = isBand || !hasText ? null : itemBounds(item, fonts);
    return bounds === null ? [] : [{ item, bounds, isSymbol: item.type === 'group' && symbols.has(item.element) }];
  });
}

/**
 * The windows a length is seen through, each at most `room` long, all but the first having `head` less. Windows that meet
 * where nothing stands in the way, about equally long; else windows that overlap so far that everything is whole in one of
 * them. Null where more than `most` are needed.
 */
function windowsAlong(taken: readonly (readonly [number, number])[], length: number, room: number, head: number, most: number): (readonly [number, number])[] | null {
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

function overlappingWindows(taken: readonly (readonly [number, number])[], length: number, room: number, head: number, most: number): (readonly [number, number])[] | null {
  for (let count = 2; count <= most; count += 1) {
    const reach = room - head;
    const step = (length - reach) / (count - 1);
    const windows = Array.from({ length: count }, (_, index): readonly [number, number] => (index === 0 ? [0, room] : [index * step, index * step + reach]));
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
function cutsAlong(taken: readonly (readonly [number, number])[], length: number, room: number, head: number, most: number): number[] | null {
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
function freePlaces(taken: readonly (readonly [number, number])[], length: number): number[] {
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

/** Lines as far as they reach into the window, names of lanes that lie in it, and what is shown whole. */
function itemsWithin(items: readonly SceneItem[], window: Rectangle, wholes: ReadonlyMap<SceneItem, Obstacle>, fonts: Fonts): SceneItem[] {
  return items.flatMap((item): SceneItem[] => {
    const bounds = itemBounds(item, fonts);
    if (bounds === null || bounds.x > right(window) || right(bounds) < window.x || bounds.y > bottom(window) || bottom(bounds) < window.y) {
      return [];
    }
    const whole = wholes.get(item);
    if (whole !== undefined) {
      return contains(window, bounds) ? [item] : whole.isSymbol ? shapesOf(item) : [];
    }
    if (item.type === 'group') {
      return [{ ...item, items: itemsWithin(item.items, window, wholes, fonts) }];
    }
    return item.type !== 'text' || contains(window, bounds) ? [item] : [];
  });
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
