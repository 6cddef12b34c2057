import type { Point, Rectangle, Size } from '../../kernel/geometry.ts';
import { millimetres, rounded } from '../../kernel/units.ts';
import type { FrameItem, Scene, SceneItem, Sheet } from '../../scene/display-list.ts';
import { pathItem, polyline } from '../../scene/paths.ts';
import { sheetSize, type PaperName } from '../paper.ts';
import { backTurn, type FlipEdge } from './turned-sheets.ts';

export interface NUpOptions {
  readonly sheet: PaperName;
  readonly flip: FlipEdge;
  /** How many of each card are printed, one after the other; `fill`: as many as go on a sheet. */
  readonly copies: number | 'fill';
  /** Space between cards in mm: 0 where one cut parts two cards. */
  readonly gutter: number;
}

/** Where cards of one size lie on a sheet, as its front is seen. Lengths in points. */
export interface NUpGrid extends Size {
  readonly columns: number;
  readonly rows: number;
  /** Upper left corners, row by row. */
  readonly places: readonly Point[];
  readonly card: Size;
}

/**
 * Cards, each a front with or without a back, put on sheets with cut marks: front, back, front, back … so that each back
 * lies behind its own front when the sheet is turned over the stated edge. Cards fill the sheets in order, row by row;
 * the last sheet may stay partly empty. All cards are of the first one's size.
 */
export function nUp(cards: readonly (readonly Scene[])[], options: NUpOptions): Sheet[] {
  const [first] = cards[0] ?? [];
  if (first === undefined) {
    return [];
  }
  const grid = nUpGrid(first, options.sheet, options.gutter);
  const length = options.copies === 'fill' ? grid.places.length : options.copies;
  const wanted = cards.flatMap((card) => Array.from({ length }, () => card));
  const isDoubleSided = wanted.some((card) => card.length > 1);
  const sides: Scene[] = [];
  for (let start = 0; start < wanted.length; start += grid.places.length) {
    const taken = wanted.slice(start, start + grid.places.length);
    const marks = cutMarks(grid);
    sides.push({ width: grid.width, height: grid.height, items: [...taken.flatMap((card, index) => framed(card[0], grid.places[index], grid)), ...marks] });
    if (isDoubleSided) {
      const backs = taken.flatMap((card, index) => framed(card[1], mirrored(grid.places[index], grid), grid));
      sides.push({ width: grid.width, height: grid.height, items: turnedSide([...backs, ...mirroredMarks(marks, grid)], grid, backTurn(grid.width, grid.height, options.flip)) });
    }
  }
  return sides.map((side, index) => ({ ...side, page: index + 1, pages: sides.length }));
}

/** The orientation of the sheet that holds more cards, portrait where both hold as many; one card where none would fit. */
export function nUpGrid(card: Size, sheet: PaperName, gutter: number): NUpGrid {
  const gap = millimetres(gutter);
  const [portrait, landscape] = (['portrait', 'landscape'] as const).map((orientation) => {
    const paper = sheetSize(sheet, orientation);
    // A third of a millimetre is what halving paper sizes rounds away.
    const fitting = (room: number, length: number): number => Math.floor((room + gap + millimetres(1.1)) / (length + gap));
    return { paper, columns: fitting(paper.width, card.width), rows: fitting(paper.height, card.height) };
  });
  const best = (landscape?.columns ?? 0) * (landscape?.rows ?? 0) > (portrait?.columns ?? 0) * (portrait?.rows ?? 0) ? landscape : portrait;
  const { paper = sheetSize(sheet, 'portrait'), columns = 1, rows = 1 } = best ?? {};
  const taken = { width: columns * card.width + (columns - 1) * gap, height: rows * card.height + (rows - 1) * gap };
  const start = { x: (paper.width - taken.width) / 2, y: (paper.height - taken.height) / 2 };
  const places = Array.from({ length: columns * rows }, (_, index) => ({
    x: rounded(start.x + (index % columns) * (card.width + gap)),
    y: rounded(start.y + Math.floor(index / columns) * (card.height + gap)),
  }));
  return { ...paper, columns, rows, places, card: { width: card.width, height: card.height } };
}

// helpers

const markLength = millimetres(5);
/** Marks keep off the card's corner, so that none is left on it. */
const markGap = millimetres(1.5);
const markColour = '#000000';

function framed(scene: Scene | undefined, at: Point | undefined, { card }: NUpGrid): FrameItem[] {
  return scene === undefined || at === undefined ? [] : [{ type: 'frame', items: scene.items, window: { x: 0, y: 0, ...card }, at, scale: 1, turn: 0 }];
}

/** Where the same card lies as seen from behind. */
function mirrored(at: Point | undefined, { width, card }: NUpGrid): Point | undefined {
  return at === undefined ? undefined : { x: rounded(width - at.x - card.width), y: at.y };
}

function turnedSide(items: readonly SceneItem[], { width, height }: NUpGrid, turn: 0 | 180): readonly SceneItem[] {
  return turn === 0 ? items : [{ type: 'frame', items, window: { x: 0, y: 0, width, height }, at: { x: 0, y: 0 }, scale: 1, turn }];
}

/**
 * Marks on every cut: at both ends of it, from the sheet's edge up to the cards. Where the cards reach the sheet's edge
 * the marks stand within the cards' own margins, on the cut itself.
 */
function cutMarks(grid: NUpGrid): SceneItem[] {
  const { card, places, width, height } = grid;
  const xs = cuts(places.map(({ x }) => x), card.width, width);
  const ys = cuts(places.map(({ y }) => y), card.height, height);
  const field = bounds(grid);
  return [
    ...xs.flatMap((x) => [mark({ x, y: outer(field.y, 0) }, { x, y: inner(field.y, 0) }), mark({ x, y: outer(height - field.y - field.height, height) }, { x, y: inner(height - field.y - field.height, height) })]),
    ...ys.flatMap((y) => [mark({ x: outer(field.x, 0), y }, { x: inner(field.x, 0), y }), mark({ x: outer(width - field.x - field.width, width), y }, { x: inner(width - field.x - field.width, width), y })]),
  ];
}

/** Positions of the cuts, those at the sheet's own edge left out. */
function cuts(starts: readonly number[], length: number, room: number): number[] {
  const all = [...new Set(starts.flatMap((start) => [start, rounded(start + length)]))].sort((first, second) => first - second);
  const apart = all.filter((cut, index) => index === 0 || cut - (all[index - 1] ?? 0) > 1);
  return apart.filter((cut) => cut > 1.5 && cut < room - 1.5);
}

/** From the edge `edge` inwards, `free` points being free before the cards: where the mark begins and where it ends. */
function outer(free: number, edge: number): number {
  const into = Math.max(0, free - markGap - markLength);
  return edge === 0 ? into : edge - into;
}

function inner(free: number, edge: number): number {
  const into = free > 2 * markGap ? free - markGap : markLength;
  return edge === 0 ? into : edge - into;
}

function bounds({ places, card }: NUpGrid): Rectangle {
  const [x, y] = [Math.min(...places.map((place) => place.x)), Math.min(...places.map((place) => place.y))];
  const [right, bottom] = [Math.max(...places.map((place) => place.x)) + card.width, Math.max(...places.map((place) => place.y)) + card.height];
  return { x, y, width: right - x, height: bottom - y };
}

function mark(from: Point, to: Point): SceneItem {
  return pathItem(polyline([from, to]), { stroke: markColour, lineWidth: 0.25 });
}

function mirroredMarks(marks: readonly SceneItem[], { width }: NUpGrid): SceneItem[] {
  return marks.flatMap((item) =>
    item.type === 'path'
      ? [{ ...item, segments: item.segments.map((segment) => (segment.to === 'line' || segment.to === 'move' ? { ...segment, point: { ...segment.point, x: rounded(width - segment.point.x) } } : segment)) }]
      : [],
  );
}
