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
/** Points between a box and the nearest flow line along it, where there is room. */
export const routeGap = 8;

/** `extraX`, `extraY`: further lines, such as those on which two boxes can be joined straight. */
export function routerGrid(boxes: readonly RouteBox[], extraX: readonly number[], extraY: readonly number[]): RouterGrid {
  const xs = lines([...boxes.map((box) => centre(box).x), ...extraX], boxes.flatMap((box) => besides(box, boxes, 'x')));
  const ys = lines([...boxes.map((box) => centre(box).y), ...extraY], boxes.flatMap((box) => besides(box, boxes, 'y')));
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
/** Free lines closer together than this are one. */
const leastDistance = 3;

function lines(exact: readonly number[], free: readonly number[]): Float64Array {
  const sorted = [
    ...exact.map((value) => ({ value, isFree: false })),
    ...free.map((value) => ({ value, isFree: true })),
  ].sort((a, b) => a.value - b.value);
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

/** Lines along the two sides of the box: a gap away, or half way to a nearer neighbour. */
function besides(box: RouteBox, boxes: readonly RouteBox[], axis: 'x' | 'y'): number[] {
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
  return [low - Math.min(routeGap, before / 2), high + Math.min(routeGap, after / 2)];
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
