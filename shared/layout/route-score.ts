import type { Point } from '../kernel/geometry.ts';
import { segmentsOf } from './route-check.ts';

/** What reading these routes costs, in points of flow line: length, bends, crossings, and stretches on one another. */
export function routeScore(routes: readonly (readonly Point[])[]): number {
  const pieces = routes.flatMap((route, index) => segmentsOf(route).map(([from, to]) => ({ from, to, index })));
  let score = 0;
  for (const route of routes) {
    score += Math.max(0, route.length - 2) * bendWeight;
  }
  for (const [at, first] of pieces.entries()) {
    score += Math.abs(first.from.x - first.to.x) + Math.abs(first.from.y - first.to.y);
    for (const second of pieces.slice(at + 1)) {
      if (first.index !== second.index) {
        score += cross(first, second) ? crossingWeight : 0;
        score += sharedLength(first, second) * overlapWeight;
      }
    }
  }
  for (const [at, first] of routes.entries()) {
    for (const second of routes.slice(at + 1)) {
      score += meet(first[0], second.at(-1)) || meet(first.at(-1), second[0]) ? oppositeWeight : 0;
      score += meet(first[0], second[0]) ? commonExitWeight : 0;
    }
  }
  return score;
}

// helpers

const bendWeight = 26;
const crossingWeight = 40;
const overlapWeight = 1.5;
/** One flow line ends where another begins. */
const oppositeWeight = 110;
/** Two flow lines begin at one place. */
const commonExitWeight = 60;

interface Piece {
  readonly from: Point;
  readonly to: Point;
}

function meet(first: Point | undefined, second: Point | undefined): boolean {
  return (
    first !== undefined && second !== undefined && Math.abs(first.x - second.x) < 0.5 && Math.abs(first.y - second.y) < 0.5
  );
}

function cross(first: Piece, second: Piece): boolean {
  return cuts(first, second) || cuts(second, first);
}

/** Whether the first, level, properly cuts the second, upright. */
function cuts(level: Piece, upright: Piece): boolean {
  return (
    Math.abs(level.from.y - level.to.y) < 0.01 &&
    Math.abs(upright.from.x - upright.to.x) < 0.01 &&
    between(upright.from.x, level.from.x, level.to.x) &&
    between(level.from.y, upright.from.y, upright.to.y)
  );
}

function between(value: number, first: number, second: number): boolean {
  return value > Math.min(first, second) + 0.01 && value < Math.max(first, second) - 0.01;
}

function sharedLength(first: Piece, second: Piece): number {
  return Math.max(along(first, second, 'x', 'y'), along(first, second, 'y', 'x'), 0);
}

/** Length both cover where they run within a point of each other at one place of `across`. */
function along(first: Piece, second: Piece, across: 'x' | 'y', axis: 'x' | 'y'): number {
  const [a, b, c, d] = [first.from, first.to, second.from, second.to];
  if (Math.abs(a[across] - b[across]) > 0.01 || Math.abs(c[across] - d[across]) > 0.01 || Math.abs(a[across] - c[across]) > 1) {
    return 0;
  }
  return Math.min(Math.max(a[axis], b[axis]), Math.max(c[axis], d[axis])) - Math.max(Math.min(a[axis], b[axis]), Math.min(c[axis], d[axis]));
}
