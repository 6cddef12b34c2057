import { bottom, centre, right } from '../kernel/geometry.ts';
import type { RouteBox } from './route-box.ts';

/**
 * The lines flow lines may run on. A crossing of column `i` and row `j` has the number `j * xs.length + i`; the pieces
 * to its right and below it have the same number in `levelCost` and `uprightCost`: cost per point, `barred` through a box.
 */
export interface RouterGrid {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly levelCost: Float64Array;
  readonly uprightCost: Float64Array;
}

/** Cost per point of a piece that leads through a box: taken only where there is no other way at all. */
export const barred = 10_000;
/** Least length in points of a segment. */
export const leastSegment = 8;

/** `extraX`, `extraY`: further lines, such as those on which two boxes can be joined straight. */
export function routerGrid(boxes: readonly RouteBox[], extraX: readonly number[], extraY: readonly number[]): RouterGrid {
  const besideX = boxes.flatMap((box) => besides(box, boxes, 'x'));
  const besideY = boxes.flatMap((box) => besides(box, boxes, 'y'));
  const xs = lines([...boxes.map((box) => centre(box).x), ...extraX], besideX);
  const ys = lines([...boxes.map((box) => centre(box).y), ...extraY], besideY);
  const levelCost = new Float64Array(xs.length * ys.length).fill(1);
  const uprightCost = new Float64Array(xs.length * ys.length).fill(1);
  const grid = { xs, ys, levelCost, uprightCost };
  for (const box of boxes) {
    paint(grid, box, nearness, nearCost);
  }
  for (const box of boxes) {
    paint(grid, box, 0, barred);
  }
  return grid;
}

/** Place of the first line at or beyond `value`, `sorted.length` where there is none. */
export function firstAtOrAfter(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value - hair) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

// helpers

const hair = 0.001;
/** Within so many points of a box a flow line looks as if it belonged to it. */
const nearness = 5;
const nearCost = 3;
/** Points between a box and the nearest flow line along it, where there is room. */
const routeGap = 9;
/** Free lines closer together than this are one: no nearer to a box than a segment must be long. */
const leastDistance = routeGap - leastSegment;

interface Line {
  readonly value: number;
  readonly isFree: boolean;
}

function lines(exact: readonly number[], besideBoxes: readonly Line[]): Float64Array {
  const sorted = [...exact.map((value) => ({ value, isFree: false })), ...besideBoxes].sort((a, b) => a.value - b.value);
  const kept: number[] = [];
  let lastFree = -Infinity;
  for (const { value, isFree } of sorted) {
    if ((kept.length > 0 && value - (kept.at(-1) ?? 0) < hair) || (isFree && value - lastFree < leastDistance)) {
      continue;
    }
    kept.push(value);
    lastFree = isFree ? value : lastFree;
  }
  return Float64Array.from(kept);
}

/** Lines along the two sides of the box: a gap away, nearer where a neighbour leaves less room. */
function besides(box: RouteBox, boxes: readonly RouteBox[], axis: 'x' | 'y'): Line[] {
  const [low, high] = axis === 'x' ? [box.x, right(box)] : [box.y, bottom(box)];
  let before = Infinity;
  let after = Infinity;
  for (const other of boxes) {
    const faces =
      axis === 'x'
        ? other.y < bottom(box) + routeGap && bottom(other) > box.y - routeGap
        : other.x < right(box) + routeGap && right(other) > box.x - routeGap;
    if (other === box || !faces) {
      continue;
    }
    const [otherLow, otherHigh] = axis === 'x' ? [other.x, right(other)] : [other.y, bottom(other)];
    before = otherHigh <= low ? Math.min(before, low - otherHigh) : before;
    after = otherLow >= high ? Math.min(after, otherLow - high) : after;
  }
  return [lineIn(before, low, -1), lineIn(after, high, 1)];
}

/** The line in a gap: where it is narrow, in its middle or as far from the box as a segment must be long. */
function lineIn(gap: number, edge: number, direction: -1 | 1): Line {
  const isFree = gap >= 2 * routeGap;
  const distance = isFree ? routeGap : gap >= 2 * leastSegment || gap < leastSegment ? gap / 2 : leastSegment;
  return { value: edge + direction * distance, isFree };
}

function paint({ xs, ys, levelCost, uprightCost }: RouterGrid, box: RouteBox, margin: number, cost: number): void {
  const [left, top] = [box.x - margin + hair * 2, box.y - margin + hair * 2];
  const [rightEnd, bottomEnd] = [right(box) + margin - hair * 2, bottom(box) + margin - hair * 2];
  const [firstX, endX] = [firstAtOrAfter(xs, left), firstAtOrAfter(xs, rightEnd)];
  const [firstY, endY] = [firstAtOrAfter(ys, top), firstAtOrAfter(ys, bottomEnd)];
  for (let j = Math.max(0, firstY - 1); j < endY; j += 1) {
    for (let i = Math.max(0, firstX - 1); i < endX; i += 1) {
      const at = j * xs.length + i;
      if (j >= firstY) {
        levelCost[at] = cost;
      }
      if (i >= firstX) {
        uprightCost[at] = cost;
      }
    }
  }
}
