import { bottom, right, type Point } from '../kernel/geometry.ts';
import type { Side } from '../model/edge.ts';
import { sideAt, sideSpan, type RouteBox } from './route-box.ts';
import { simplified } from './route-check.ts';
import type { RouteLink } from './router-ports.ts';

/**
 * Moves segments that run along one another apart, wished 8 points, less where the boxes leave no room, so that they
 * cross as little as may be. Ends move along their side where the outline allows. Routes not in `movable` stay.
 */
export function nudgeRoutes(
  boxes: readonly RouteBox[],
  links: readonly RouteLink[],
  routes: readonly (readonly Point[])[],
  movable: ReadonlySet<number>,
): Point[][] {
  const moved = routes.map((route) => route.map((point) => ({ ...point })));
  for (const axis of ['x', 'y'] as const) {
    const pieces = piecesOf(boxes, links, moved, movable, axis);
    for (const group of groupsOf(pieces)) {
      if (group.some(({ route }) => movable.has(route))) {
        spread(group);
      }
    }
    for (const piece of pieces) {
      const route = moved[piece.route];
      for (const at of [piece.index, piece.index + 1]) {
        const point = route?.[at];
        if (route !== undefined && point !== undefined) {
          route[at] = axis === 'x' ? { x: piece.place, y: point.y } : { x: point.x, y: piece.place };
        }
      }
    }
  }
  return moved.map(simplified);
}

// helpers

/** Wished distance in points between parallels, then what is tried where there is no room. */
const distances = [8, 6, 4.5, 3, 2, 1, 0.5];
/** A segment keeps this distance from boxes it passes. */
const clearance = 3;

/** A segment that moves across `axis`: upright ones have an x as their place, level ones a y. */
interface Piece {
  readonly route: number;
  readonly index: number;
  place: number;
  /** The stretch it covers. */
  readonly start: number;
  readonly end: number;
  /** Where its place may be. */
  low: number;
  high: number;
  /** Which way the route goes on at `start` and at `end`: -1 to lower places, 1 to higher ones, 0 = it ends there. */
  readonly turnAtStart: number;
  readonly turnAtEnd: number;
  /** Whether it is a whole route, straight from box to box: others give way to it. */
  readonly isWhole: boolean;
}

function piecesOf(
  boxes: readonly RouteBox[],
  links: readonly RouteLink[],
  routes: readonly (readonly Point[])[],
  movable: ReadonlySet<number>,
  axis: 'x' | 'y',
): Piece[] {
  const pieces: Piece[] = [];
  for (const [route, points] of routes.entries()) {
    for (let index = 0; index + 1 < points.length; index += 1) {
      const [from, to] = [points[index], points[index + 1]];
      if (from === undefined || to === undefined || Math.abs(from[axis] - to[axis]) > 0.001) {
        continue;
      }
      const other = axis === 'x' ? 'y' : 'x';
      const forward = from[other] <= to[other];
      const before = Math.sign((points[index - 1]?.[axis] ?? from[axis]) - from[axis]);
      const after = Math.sign((points[index + 2]?.[axis] ?? to[axis]) - to[axis]);
      const piece: Piece = {
        route,
        index,
        place: from[axis],
        start: Math.min(from[other], to[other]),
        end: Math.max(from[other], to[other]),
        low: movable.has(route) ? -Infinity : from[axis],
        high: movable.has(route) ? Infinity : from[axis],
        turnAtStart: forward ? before : after,
        turnAtEnd: forward ? after : before,
        isWhole: points.length === 2,
      };
      if (movable.has(route)) {
        bound(piece, boxes, links[route], points, axis);
      }
      pieces.push(piece);
    }
  }
  return pieces;
}

function bound(
  piece: Piece,
  boxes: readonly RouteBox[],
  link: RouteLink | undefined,
  points: readonly Point[],
  axis: 'x' | 'y',
): void {
  const ends: (readonly [RouteBox | undefined, Point | undefined])[] = [
    ...(piece.index === 0 ? [[boxes[link?.from ?? -1], points[0]] as const] : []),
    ...(piece.index === points.length - 2 ? [[boxes[link?.to ?? -1], points.at(-1)] as const] : []),
  ];
  for (const [box, point] of ends) {
    const side = box === undefined || point === undefined ? null : sideAt(box, point);
    if (box === undefined || side === null || !isAcross(side, axis)) {
      piece.low = Math.max(piece.low, piece.place);
      piece.high = Math.min(piece.high, piece.place);
    } else {
      const span = sideSpan(box, side);
      piece.low = Math.max(piece.low, span.low);
      piece.high = Math.min(piece.high, span.high);
    }
  }
  const skip = new Set(ends.map(([box]) => box));
  for (const box of boxes) {
    const [start, end] = axis === 'x' ? [box.y, bottom(box)] : [box.x, right(box)];
    if (skip.has(box) || start >= piece.end + clearance || end <= piece.start - clearance) {
      continue;
    }
    const [low, high] = axis === 'x' ? [box.x, right(box)] : [box.y, bottom(box)];
    if (high <= piece.place + 0.001) {
      piece.low = Math.max(piece.low, Math.min(piece.place, high + clearance));
    } else if (low >= piece.place - 0.001) {
      piece.high = Math.min(piece.high, Math.max(piece.place, low - clearance));
    }
  }
  if (piece.low > piece.high) {
    piece.low = piece.place;
    piece.high = piece.place;
  }
}

function isAcross(side: Side, axis: 'x' | 'y'): boolean {
  return (axis === 'x') === (side === 'north' || side === 'south');
}

/** Sets of pieces that disturb one another, directly or through others. */
function groupsOf(pieces: readonly Piece[]): Piece[][] {
  const sorted = [...pieces].sort((a, b) => a.place - b.place);
  const groups: Piece[][] = [];
  const groupOf = new Map<Piece, Piece[]>();
  for (const [at, piece] of sorted.entries()) {
    let group = [piece];
    for (let other = at - 1; other >= 0; other -= 1) {
      const earlier = sorted[other];
      if (earlier === undefined || piece.place - earlier.place >= (distances[0] ?? 0)) {
        break;
      }
      const joined = groupOf.get(earlier);
      if (disturb(earlier, piece) && joined !== undefined && joined !== group) {
        group = [...joined, ...group];
        for (const member of group) {
          groupOf.set(member, group);
        }
      }
    }
    groupOf.set(piece, group);
  }
  for (const group of new Set(groupOf.values())) {
    if (group.length > 1) {
      groups.push(group);
    }
  }
  return groups;
}

function disturb(first: Piece, second: Piece): boolean {
  return first.route !== second.route && first.start < second.end + 2 && second.start < first.end + 2;
}

/** Gives the pieces places in one order, each pair that disturbs as far apart as the room allows. */
function spread(group: readonly Piece[]): void {
  const ordered = inOrder(group);
  const wishes = ordered.map((piece) => piece.place);
  for (const distance of distances) {
    const lows: number[] = [];
    for (const [at, piece] of ordered.entries()) {
      lows.push(Math.max(piece.low, pushed(ordered, at, lows) + distance));
    }
    const highs = new Array<number>(ordered.length).fill(Infinity);
    for (let at = ordered.length - 1; at >= 0; at -= 1) {
      const piece = ordered[at];
      if (piece !== undefined) {
        let high = piece.high;
        for (let later = at + 1; later < ordered.length; later += 1) {
          high = mustPart(ordered[later], piece) ? Math.min(high, (highs[later] ?? 0) - distance) : high;
        }
        highs[at] = high;
      }
    }
    if (lows.some((low, at) => low > (highs[at] ?? 0) + 0.001)) {
      continue;
    }
    const places: number[] = [];
    for (const at of ordered.keys()) {
      const least = Math.max(lows[at] ?? 0, pushed(ordered, at, places) + distance);
      const wish = centred(ordered, wishes, at, distance);
      places.push(Math.min(Math.max(wish, least), highs[at] ?? 0));
    }
    for (const [at, piece] of ordered.entries()) {
      piece.place = Math.round((places[at] ?? piece.place) * 100) / 100;
    }
    return;
  }
}

/** The highest of the places given to the pieces before that must stand apart from this one. */
function pushed(ordered: readonly Piece[], at: number, places: readonly number[]): number {
  let highest = -Infinity;
  for (let earlier = 0; earlier < at; earlier += 1) {
    highest = mustPart(ordered[earlier], ordered[at]) ? Math.max(highest, places[earlier] ?? 0) : highest;
  }
  return highest;
}

/** Whether the two disturb and may part: not where both can only lie at one place, such as a pointed outline's corner. */
function mustPart(first: Piece | undefined, second: Piece | undefined): boolean {
  return (
    first !== undefined &&
    second !== undefined &&
    disturb(first, second) &&
    (first.low !== first.high || second.low !== second.high)
  );
}

/** Pieces that start on one line are spread evenly about it; one that cannot move is the middle. */
function centred(ordered: readonly Piece[], wishes: readonly number[], at: number, distance: number): number {
  const wish = wishes[at] ?? 0;
  const alike = [...ordered.keys()].filter((index) => Math.abs((wishes[index] ?? 0) - wish) < 0.5);
  const fixed =
    alike.find((index) => ordered[index]?.low === ordered[index]?.high) ?? alike.find((index) => ordered[index]?.isWhole);
  const rank = alike.indexOf(at);
  const middle = fixed === undefined ? (alike.length - 1) / 2 : alike.indexOf(fixed);
  return wish + (rank - middle) * distance;
}

function inOrder(group: readonly Piece[]): Piece[] {
  const ordered: Piece[] = [];
  const sorted = [...group].sort((a, b) => a.place - b.place || a.route - b.route || a.index - b.index);
  for (const piece of sorted) {
    let at = ordered.length;
    while (at > 0) {
      const before = ordered[at - 1];
      if (before === undefined || before.place < piece.place - 0.5 || !belongsBefore(piece, before)) {
        break;
      }
      at -= 1;
    }
    ordered.splice(at, 0, piece);
  }
  return ordered;
}

/** Whether the order piece, other crosses less than other, piece: each leaves the common stretch on its own side. */
function belongsBefore(piece: Piece, other: Piece): boolean {
  let votes = 0;
  if (Math.abs(piece.start - other.start) < 0.5) {
    votes += piece.turnAtStart - other.turnAtStart;
  } else {
    votes += piece.start > other.start ? 2 * piece.turnAtStart : -2 * other.turnAtStart;
  }
  if (Math.abs(piece.end - other.end) < 0.5) {
    votes += piece.turnAtEnd - other.turnAtEnd;
  } else {
    votes += piece.end < other.end ? 2 * piece.turnAtEnd : -2 * other.turnAtEnd;
  }
  return votes < 0;
}
