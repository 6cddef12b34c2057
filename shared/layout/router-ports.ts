import { bottom, right, type Point } from '../kernel/geometry.ts';
import { sides, type Side } from '../model/edge.ts';
import { onSide, sideSpan, type RouteBox } from './route-box.ts';
import type { RouteObstacles } from './route-obstacles.ts';
import { leastSegment } from './router-grid.ts';

/** A flow line to be found between two boxes, given by their places in the list. */
export interface RouteLink {
  readonly from: number;
  readonly to: number;
  /** Whether it carries the flow on: 是, or the first exit. */
  readonly main: boolean;
  /** Points it must lead through, in this order. */
  readonly bends?: readonly Point[];
  /** The sides it must leave and meet; null or none: the router chooses. */
  readonly fromSide?: Side | null;
  readonly toSide?: Side | null;
}

/** A place where the flow line may leave or meet a box. */
export interface Port {
  readonly side: Side;
  readonly point: Point;
  /** How little it is liked, in points of detour. */
  readonly cost: number;
  /** Whether the first `leastSegment` points straight out of it lead through no box. */
  readonly isClear: boolean;
}

/** A straight line that joins two boxes. */
export interface StraightJoin {
  readonly fromSide: Side;
  readonly toSide: Side;
  readonly along: number;
  /** Points between the two sides. */
  readonly length: number;
}

/** The straight lines possible between the two boxes, whatever stands between. */
export function straightJoins(from: RouteBox, to: RouteBox): StraightJoin[] {
  const facing: readonly (readonly [Side, Side, number])[] = [
    ['south', 'north', to.y - bottom(from)],
    ['north', 'south', from.y - bottom(to)],
    ['east', 'west', to.x - right(from)],
    ['west', 'east', from.x - right(to)],
  ];
  return facing.flatMap(([fromSide, toSide, length]) => {
    const along = length < leastLength ? null : commonPlace(from, fromSide, to, toSide);
    return along === null ? [] : [{ fromSide, toSide, along, length }];
  });
}

/**
 * Where the link may leave its first box: the middle of each side, where a straight line begins, and straight over from
 * its first bend.
 */
export function exitPorts(box: RouteBox, link: RouteLink, joins: readonly StraightJoin[], obstacles: RouteObstacles): Port[] {
  const places = [...joins.map((join) => ({ side: join.fromSide, along: join.along })), ...facing(box, link.bends?.[0])];
  return ports(box, places, link.fromSide ?? null, obstacles, (side) => exitCost(box, link, side));
}

/** Where the link may meet its second box. */
export function entryPorts(box: RouteBox, from: RouteBox, link: RouteLink, joins: readonly StraightJoin[], obstacles: RouteObstacles): Port[] {
  const isUnder = from.x < right(box) && right(from) > box.x;
  const places = [...joins.map((join) => ({ side: join.toSide, along: join.along })), ...facing(box, link.bends?.at(-1))];
  return ports(box, places, link.toSide ?? null, obstacles, (side) => entryCost(box, side, isUnder));
}

// helpers

const leastLength = 4;

interface SidePlace {
  readonly side: Side;
  readonly along: number;
}

/** The places on the box's sides from which the point lies straight ahead. */
function facing(box: RouteBox, point: Point | undefined): SidePlace[] {
  if (point === undefined) {
    return [];
  }
  return sides.flatMap((side) => {
    const along = side === 'north' || side === 'south' ? point.x : point.y;
    const span = sideSpan(box, side);
    return along >= span.low && along <= span.high ? [{ side, along }] : [];
  });
}

function ports(
  box: RouteBox,
  places: readonly SidePlace[],
  only: Side | null,
  obstacles: RouteObstacles,
  costOf: (side: Side) => number,
): Port[] {
  const found: Port[] = [];
  for (const side of only === null ? sides : [only]) {
    const span = sideSpan(box, side);
    const middle = (span.low + span.high) / 2;
    found.push(portAt(box, side, middle, costOf(side), obstacles));
    for (const place of places) {
      if (place.side === side && Math.abs(place.along - middle) > 0.01) {
        const cost = costOf(side) + 4 + Math.abs(place.along - middle) * 0.2;
        found.push(portAt(box, side, place.along, cost, obstacles));
      }
    }
  }
  return found;
}

function portAt(box: RouteBox, side: Side, along: number, cost: number, obstacles: RouteObstacles): Port {
  const point = onSide(box, side, along);
  const [dx, dy] = side === 'east' ? [1, 0] : side === 'west' ? [-1, 0] : side === 'south' ? [0, 1] : [0, -1];
  const out = { x: point.x + dx * leastSegment, y: point.y + dy * leastSegment };
  return { side, point, cost, isClear: !obstacles.isCrossed(point, out) };
}

/** Flow runs down: out at the foot, a decision's other exits out at the sides, to the east where that is as good. */
function exitCost(box: RouteBox, link: RouteLink, side: Side): number {
  const slanted = box.kind === 'input' && (side === 'east' || side === 'west') ? 30 : 0;
  const isBranch = box.kind === 'decision' && !link.main;
  switch (side) {
    case 'south':
      return isBranch ? 14 : 0;
    case 'east':
      return (isBranch ? 0 : 20) + slanted;
    case 'west':
      return (isBranch ? 6 : 20) + slanted;
    case 'north':
      return 80;
  }
}

/** Arrows enter at the top; one that passes by what stands between in its own column may come in from the
 * side. A decision's corners are wanted for its exits. */
function entryCost(box: RouteBox, side: Side, isUnder: boolean): number {
  const slanted = box.kind === 'input' && (side === 'east' || side === 'west') ? 30 : 0;
  switch (side) {
    case 'north':
      return 0;
    case 'east':
    case 'west':
      return (isUnder ? 20 : 36) + slanted + (box.kind === 'decision' ? 60 : 0);
    case 'south':
      return 80;
  }
}

/** The best place for a straight line between two sides: a middle where possible; null where the sides do not meet. */
function commonPlace(from: RouteBox, fromSide: Side, to: RouteBox, toSide: Side): number | null {
  const first = sideSpan(from, fromSide);
  const second = sideSpan(to, toSide);
  const low = Math.max(first.low, second.low);
  const high = Math.min(first.high, second.high);
  if (low > high + 0.001) {
    return null;
  }
  const middles = [(second.low + second.high) / 2, (first.low + first.high) / 2];
  return middles.find((middle) => middle >= low - 0.001 && middle <= high + 0.001) ?? (low + high) / 2;
}
