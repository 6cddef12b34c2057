import { bottom, centre, right, type Point, type Rectangle } from '../kernel/geometry.ts';
import { sides, type Side } from '../model/edge.ts';
import type { NodeKind } from '../model/node.ts';

/** A node as the router sees it. */
export interface RouteBox extends Rectangle {
  readonly kind: NodeKind;
}

/** Where along a side a flow line may meet the box: from `low` to `high` (x for north and south, y for east and west). */
export interface SideSpan {
  readonly low: number;
  readonly high: number;
}

/** Pointed, round and slanting outlines are met at the middle of a side only; straight ones along it. */
export function sideSpan(box: RouteBox, side: Side): SideSpan {
  const level = side === 'north' || side === 'south';
  const middle = level ? centre(box).x : centre(box).y;
  const length = level ? box.width : box.height;
  const inset = insetOf(box, level, length);
  return inset * 2 >= length ? { low: middle, high: middle } : { low: middle + inset - length / 2, high: middle - inset + length / 2 };
}

/** The place on the border of the box at `along` on one of its sides. */
export function onSide(box: Rectangle, side: Side, along: number): Point {
  switch (side) {
    case 'north':
      return { x: along, y: box.y };
    case 'east':
      return { x: right(box), y: along };
    case 'south':
      return { x: along, y: bottom(box) };
    case 'west':
      return { x: box.x, y: along };
  }
}

/** The side on whose permitted part the point lies, or null. */
export function sideAt(box: RouteBox, point: Point): Side | null {
  for (const side of sides) {
    const level = side === 'north' || side === 'south';
    const along = level ? point.x : point.y;
    const span = sideSpan(box, side);
    const place = onSide(box, side, along);
    if (
      Math.abs(place.x - point.x) < tolerance &&
      Math.abs(place.y - point.y) < tolerance &&
      along > span.low - tolerance &&
      along < span.high + tolerance
    ) {
      return side;
    }
  }
  return null;
}

// helpers

const tolerance = 0.05;

function insetOf(box: RouteBox, level: boolean, length: number): number {
  switch (box.kind) {
    case 'decision':
    case 'connector':
    case 'input':
      return Infinity;
    case 'terminator':
      return level ? Math.min(box.height / 2, 24) + 2 : Infinity;
    case 'step':
    case 'predefined':
    case 'document':
      return Math.min(10, length / 3);
  }
}
