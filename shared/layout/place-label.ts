import { bottom, right, type Point, type Rectangle, type Size } from '../kernel/geometry.ts';
import { segmentsOf } from './route-check.ts';

/**
 * Upper left corner of the label of a route, `size` in points: beside the route near its start, on no bend, and clear of
 * the obstacles where a place is free: nodes, other labels, and other routes as rectangles of no width.
 * Deterministic; where no place is free, the one least covered.
 */
export function placeLabel(route: readonly Point[], size: Size, obstacles: readonly Rectangle[]): Point {
  let best: { place: Point; penalty: number } = { place: route[0] ?? { x: 0, y: 0 }, penalty: Infinity };
  const own = segmentsOf(route).map(([from, to]) => between(from, to));
  let before = 0;
  for (const [from, to] of segmentsOf(route)) {
    const length = Math.abs(from.x - to.x) + Math.abs(from.y - to.y);
    for (const { place, along, preference } of candidates(from, to, size)) {
      // What covers it can only make it worse.
      const least = before + along + preference + Math.max(0, -place.x) * outside;
      if (least >= best.penalty - 0.001) {
        continue;
      }
      const rectangle = { ...place, ...size };
      const penalty =
        least +
        own.reduce((sum, line) => sum + covered(rectangle, line) * ownLine, 0) +
        obstacles.reduce((sum, obstacle) => sum + covered(rectangle, obstacle) * foreign + crowded(rectangle, obstacle) * nearForeign, 0);
      if (penalty < best.penalty - 0.001) {
        best = { place, penalty };
      }
    }
    before += length + bendPenalty;
  }
  return best.place;
}

// helpers

/** Points between the label and its line. */
const gap = 2;
const bendPenalty = 10;
const ownLine = 1000;
const foreign = 1000;
/** A label that stands beside another line is read as that line's: each point nearer than `clearance` counts. */
const nearForeign = 30;
const clearance = 8;
/** The chart's left border is at 0. */
const outside = 1000;
const step = 3;

interface Candidate {
  readonly place: Point;
  /** Points from the segment's start to the nearer end of the label. */
  readonly along: number;
  readonly preference: number;
}

/** Places on both sides of the segment, from its start to its end. Above and to the right are liked better. */
function* candidates(from: Point, to: Point, size: Size): Generator<Candidate> {
  const isLevel = Math.abs(from.y - to.y) < 0.01;
  const length = isLevel ? Math.abs(from.x - to.x) : Math.abs(from.y - to.y);
  const direction = Math.sign(isLevel ? to.x - from.x : to.y - from.y) || 1;
  const extent = isLevel ? size.width : size.height;
  // A label longer than its segment may still stand beside it: it starts at the segment's start and runs on.
  for (let along = gap; along === gap || along + extent <= length - gap; along += step) {
    const overhang = Math.max(0, along + extent - length) * 0.5;
    if (isLevel) {
      const x = direction > 0 ? from.x + along : from.x - along - size.width;
      yield { place: { x, y: from.y - gap / 2 - size.height }, along, preference: overhang };
      yield { place: { x, y: from.y + gap }, along, preference: overhang + 6 };
    } else {
      const y = direction > 0 ? from.y + along : from.y - along - size.height;
      yield { place: { x: from.x + gap + 1, y }, along, preference: overhang };
      yield { place: { x: from.x - gap - 1 - size.width, y }, along, preference: overhang + 4 };
    }
  }
}

function between(from: Point, to: Point): Rectangle {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(from.x - to.x),
    height: Math.abs(from.y - to.y),
  };
}

/** How much the label lies on the obstacle, in points; a line it touches counts at least 1. */
function covered(label: Rectangle, obstacle: Rectangle): number {
  const width = Math.min(right(label), right(obstacle)) - Math.max(label.x, obstacle.x);
  const height = Math.min(bottom(label), bottom(obstacle)) - Math.max(label.y, obstacle.y);
  return width < 0 || height < 0 || (width === 0 && height === 0) ? 0 : Math.min(width, height) + 1;
}

/** How many points of the clearance a line that is not the label's own lacks; nothing for symbols and other labels. */
function crowded(label: Rectangle, obstacle: Rectangle): number {
  if (obstacle.width > 0 && obstacle.height > 0) {
    return 0;
  }
  const aside = Math.max(obstacle.x - right(label), label.x - right(obstacle), 0);
  const above = Math.max(obstacle.y - bottom(label), label.y - bottom(obstacle), 0);
  return Math.max(0, clearance - Math.hypot(aside, above));
}
