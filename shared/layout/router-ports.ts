import { bottom, right, type Point } from '../kernel/geometry.ts';
import { sides, type Side } from '../model/edge.ts';
import { onSide, sideSpan, type RouteBox } from './route-box.ts';

/** A flow line to be found between two boxes, given by their places in the list. */
export interface RouteLink {
  readonly from: number;
  readonly to: number;
  /** Whether it carries the flow on: 是, or the first exit. */
  readonly main: boolean;
}

/** A place where the flow line may leave or meet a box. */
export interface Port {
  readonly side: Side;
  readonly point: Point;
  /** How little it is liked, in points of detour. */
  readonly cost: number;
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

/** Where the link may leave its first box: the middle of each side, and where a straight line begins. */
export function exitPorts(box: RouteBox, link: RouteLink, joins: readonly StraightJoin[]): Port[] {
  return ports(box, joins.map((join) => ({ side: join.fromSide, along: join.along })), (side) => exitCost(box, link, side));
}

/** Where the link may meet its second box. */
export function entryPorts(box: RouteBox, from: RouteBox, joins: readonly StraightJoin[]): Port[] {
  const isUnder = from.x < right(box) && right(from) > box.x;
  return ports(box, joins.map((join) => ({ side: join.toSide, along: join.along })), (side) => entryCost(box, side, isUnder));
}

// helpers

const leastLength = 4;

function ports(
  box: RouteBox,
  joins: readonly { readonly side: Side; readonly along: number }[],
  costOf: (side: Side) => number,
): Port[] {
  const found: Port[] = [];
  for (const side of sides) {
    const span = sideSpan(box, side);
    const middle = (span.low + span.high) / 2;
    found.push({ side, point: onSide(box, side, middle), cost: costOf(side) });
    for (const join of joins) {
      if (join.side === side && Math.abs(join.along - middle) > 0.01) {
        const cost = costOf(side) + 4 + Math.abs(join.along - middle) * 0.2;
        found.push({ side, point: onSide(box, side, join.along), cost });
      }
    }
  }
  return found;
}

/** Flow runs down: out at the foot, a decision's other exits out at the sides. */
function exitCost(box: RouteBox, link: RouteLink, side: Side): number {
  const slanted = box.kind === 'input' && (side === 'east' || side === 'west') ? 30 : 0;
  const isBranch = box.kind === 'decision' && !link.main;
  switch (side) {
    case 'south':
      return isBranch ? 14 : 0;
    case 'east':
    case 'west':
      return (isBranch ? 0 : 20) + slanted;
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
