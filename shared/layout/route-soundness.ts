import type { Point } from '../kernel/geometry.ts';
import { sideAt, type RouteBox } from './route-box.ts';
import { isOrthogonal, segmentsOf } from './route-check.ts';
import type { RouteObstacles } from './route-obstacles.ts';
import type { RouteLink } from './router-ports.ts';

/**
 * Whether the route may be drawn for the link: orthogonal, from the border of its first box to the border of its second
 * where their outlines can be met and on the sides that are fixed, through the hand-placed bends in their order, and
 * through the inside of no box, its own two included.
 */
export function isSoundFor(route: readonly Point[], link: RouteLink, boxes: readonly RouteBox[], obstacles: RouteObstacles): boolean {
  const [first, last, from, to] = [route[0], route.at(-1), boxes[link.from], boxes[link.to]];
  if (first === undefined || last === undefined || from === undefined || to === undefined || route.length < 2) {
    return false;
  }
  const [fromSide, toSide] = [sideAt(from, first), sideAt(to, last)];
  return (
    fromSide !== null &&
    toSide !== null &&
    (link.fromSide ?? fromSide) === fromSide &&
    (link.toSide ?? toSide) === toSide &&
    isOrthogonal(route) &&
    leadsThrough(route, link.bends ?? []) &&
    segmentsOf(route).every(([start, end]) => !obstacles.isCrossed(start, end))
  );
}

/** Whether the points lie on the route in their order. */
export function leadsThrough(route: readonly Point[], points: readonly Point[]): boolean {
  let index = 0;
  let reached = 0;
  for (const point of points) {
    for (;;) {
      const [from, to] = [route[index], route[index + 1]];
      if (from === undefined || to === undefined) {
        return false;
      }
      const along = Math.abs(point.x - from.x) + Math.abs(point.y - from.y);
      if (liesOn(point, from, to) && along >= reached - tolerance) {
        reached = along;
        break;
      }
      index += 1;
      reached = 0;
    }
  }
  return true;
}

/** Whether the point lies on the level or upright piece. */
export function liesOn(point: Point, from: Point, to: Point): boolean {
  return (
    point.x >= Math.min(from.x, to.x) - tolerance &&
    point.x <= Math.max(from.x, to.x) + tolerance &&
    point.y >= Math.min(from.y, to.y) - tolerance &&
    point.y <= Math.max(from.y, to.y) + tolerance
  );
}

/** Length in points of the route's shortest segment. */
export function shortestSegment(route: readonly Point[]): number {
  let shortest = Infinity;
  for (const [from, to] of segmentsOf(route)) {
    shortest = Math.min(shortest, Math.abs(from.x - to.x) + Math.abs(from.y - to.y));
  }
  return shortest;
}

// helpers

const tolerance = 0.01;
