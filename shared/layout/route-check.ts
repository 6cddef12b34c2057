import { right, bottom, type Point, type Rectangle } from '../kernel/geometry.ts';
import { sideAt, type RouteBox } from './route-box.ts';

/** Whether every segment of the route is level or upright. */
export function isOrthogonal(route: readonly Point[]): boolean {
  return segmentsOf(route).every(([from, to]) => Math.abs(from.x - to.x) < tolerance || Math.abs(from.y - to.y) < tolerance);
}

/** Whether a segment of the route passes through the inside of the rectangle. */
export function passesThrough(route: readonly Point[], rectangle: Rectangle): boolean {
  return segmentsOf(route).some(
    ([from, to]) =>
      Math.min(from.x, to.x) < right(rectangle) - tolerance &&
      Math.max(from.x, to.x) > rectangle.x + tolerance &&
      Math.min(from.y, to.y) < bottom(rectangle) - tolerance &&
      Math.max(from.y, to.y) > rectangle.y + tolerance,
  );
}

/**
 * Whether the route may be drawn: orthogonal, from the border of box `from` to the border of box `to` where their
 * outlines can be met, and through the inside of no box, its own two included.
 */
export function isSound(route: readonly Point[], from: number, to: number, boxes: readonly RouteBox[]): boolean {
  const [first, last, fromBox, toBox] = [route[0], route.at(-1), boxes[from], boxes[to]];
  return (
    first !== undefined &&
    last !== undefined &&
    fromBox !== undefined &&
    toBox !== undefined &&
    route.length >= 2 &&
    isOrthogonal(route) &&
    sideAt(fromBox, first) !== null &&
    sideAt(toBox, last) !== null &&
    boxes.every((box) => !passesThrough(route, box))
  );
}

/** The route's segments, each as its two ends. */
export function segmentsOf(route: readonly Point[]): (readonly [Point, Point])[] {
  return route.slice(1).map((to, index) => [route[index] ?? to, to] as const);
}

/** The route without repeated points and without points in the middle of a straight piece. */
export function simplified(route: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of route) {
    const before = kept.at(-1);
    if (before !== undefined && Math.abs(before.x - point.x) < hair && Math.abs(before.y - point.y) < hair) {
      continue;
    }
    const earlier = kept.at(-2);
    if (before !== undefined && earlier !== undefined && isStraight(earlier, before, point)) {
      kept.pop();
    }
    kept.push(point);
  }
  return kept;
}

// helpers

const tolerance = 0.01;
const hair = 0.001;

function isStraight(first: Point, second: Point, third: Point): boolean {
  return (
    (Math.abs(first.x - second.x) < hair && Math.abs(second.x - third.x) < hair) ||
    (Math.abs(first.y - second.y) < hair && Math.abs(second.y - third.y) < hair)
  );
}
