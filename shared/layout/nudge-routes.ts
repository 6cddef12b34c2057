import { right, bottom, type Point } from '../kernel/geometry.ts';
import type { Side } from '../model/edge.ts';
import { besides, leastParallel } from './crowded-routes.ts';
import { nudgePlaces, type Separation } from './nudge-places.ts';
import { sideAt, sideSpan, type RouteBox } from './route-box.ts';
import { simplified } from './route-check.ts';
import type { RouteObstacles } from './route-obstacles.ts';
import { liesOn } from './route-soundness.ts';
import { leastSegment } from './router-grid.ts';
import type { RouteLink } from './router-ports.ts';

/**
 * Moves segments that run along one another apart, wished 8 points, less where the boxes leave no room, so that they
 * cross as little as may be. Ends move along their side where the outline allows; segments through hand-placed bends
 * and routes not in `movable` stay, and no segment becomes shorter than eight points.
 */
export function nudgeRoutes(
  boxes: readonly RouteBox[],
  links: readonly RouteLink[],
  routes: readonly (readonly Point[])[],
  movable: ReadonlySet<number>,
  obstacles: RouteObstacles,
): Point[][] {
  let moved = routes.map((route) => [...route]);
  for (const axis of ['x', 'y', 'x', 'y'] as const) {
    const pieces = piecesOf(boxes, links, moved, movable, axis, obstacles);
    const ordered = inOrder(pieces.filter((piece) => isConcerned(piece, movable)));
    nudgePlaces(ordered, separationsOf(ordered));
    moved = moved.map((route, index) => (movable.has(index) ? [...route] : route));
    for (const piece of ordered) {
      const route = moved[piece.route];
      if (route === undefined || !movable.has(piece.route)) {
        continue;
      }
      for (const at of [piece.index, piece.index + 1]) {
        const point = route[at];
        if (point !== undefined) {
          route[at] = axis === 'x' ? { x: piece.place, y: point.y } : { x: point.x, y: piece.place };
        }
      }
    }
    moved = moved.map((route, index) => (movable.has(index) ? simplified(route) : route));
  }
  return moved;
}

// helpers

/** Wished distance in points between parallels. */
const wishedDistance = 8;
/** Pieces farther apart than this before are not in each other's way. */
const concern = 26;
/** So many pieces after one are asked whether they must keep apart from it. */
const mostBetween = 16;
/** Places nearer to each other than this are one. */
const alike = 0.5;
/** A segment keeps this distance from boxes it passes. */
const clearance = 3;
/** How far a segment is moved at most. */
const farthest = 60;

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

/** Routes that stay matter only where they run near one that moves: those are found by the separations. */
function isConcerned(piece: Piece, movable: ReadonlySet<number>): boolean {
  return movable.size > 0 && (movable.has(piece.route) || piece.end - piece.start > 0.01);
}

function piecesOf(
  boxes: readonly RouteBox[],
  links: readonly RouteLink[],
  routes: readonly (readonly Point[])[],
  movable: ReadonlySet<number>,
  axis: 'x' | 'y',
  obstacles: RouteObstacles,
): Piece[] {
  const other = axis === 'x' ? 'y' : 'x';
  const pieces: Piece[] = [];
  for (const [route, points] of routes.entries()) {
    const mayMove = movable.has(route);
    for (let index = 0; index + 1 < points.length; index += 1) {
      const [from, to] = [points[index], points[index + 1]];
      if (from === undefined || to === undefined || Math.abs(from[axis] - to[axis]) > 0.001) {
        continue;
      }
      const forward = from[other] <= to[other];
      const before = Math.sign((points[index - 1]?.[axis] ?? from[axis]) - from[axis]);
      const after = Math.sign((points[index + 2]?.[axis] ?? to[axis]) - to[axis]);
      const piece: Piece = {
        route,
        index,
        place: from[axis],
        start: Math.min(from[other], to[other]),
        end: Math.max(from[other], to[other]),
        low: mayMove ? from[axis] - farthest : from[axis],
        high: mayMove ? from[axis] + farthest : from[axis],
        turnAtStart: forward ? before : after,
        turnAtEnd: forward ? after : before,
        isWhole: points.length === 2,
      };
      if (mayMove) {
        bound(piece, boxes, links[route], points, axis, obstacles);
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
  obstacles: RouteObstacles,
): void {
  const [from, to] = [points[piece.index], points[piece.index + 1]];
  if (from === undefined || to === undefined || link?.bends?.some((bend) => liesOn(bend, from, to)) === true) {
    piece.low = piece.place;
    piece.high = piece.place;
    return;
  }
  withinBends(piece, link?.bends ?? [], points, axis);
  const ends: number[] = [];
  const last = points.length - 2;
  for (const [isEnd, box, point, isNext, outer] of [
    [piece.index === 0, link?.from ?? -1, from, piece.index === 1, points[0]],
    [piece.index === last, link?.to ?? -1, to, piece.index === last - 1, points.at(-1)],
  ] as const) {
    if (isEnd) {
      ends.push(box);
      alongSide(piece, boxes[box], point, axis);
    } else if (isNext && outer !== undefined) {
      // The piece that leads to the box must stay long enough.
      const length = piece.place - outer[axis];
      const least = Math.min(leastSegment, Math.abs(length));
      piece.low = length > 0 ? Math.max(piece.low, outer[axis] + least) : piece.low;
      piece.high = length < 0 ? Math.min(piece.high, outer[axis] - least) : piece.high;
    }
  }
  const extent = piece.end - piece.start + 2 * clearance;
  const area =
    axis === 'x'
      ? { x: piece.place - farthest, y: piece.start - clearance, width: 2 * farthest, height: extent }
      : { x: piece.start - clearance, y: piece.place - farthest, width: extent, height: 2 * farthest };
  for (const index of obstacles.within(area)) {
    const box = boxes[index];
    if (box === undefined || ends.includes(index)) {
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

/** The pieces before and after it must still lead through the bends they lead through now. */
function withinBends(piece: Piece, bends: readonly Point[], points: readonly Point[], axis: 'x' | 'y'): void {
  for (const index of bends.length === 0 ? [] : [piece.index - 1, piece.index + 1]) {
    const [from, to] = [points[index], points[index + 1]];
    for (const bend of bends) {
      if (from !== undefined && to !== undefined && liesOn(bend, from, to)) {
        piece.low = piece.place >= bend[axis] ? Math.max(piece.low, bend[axis]) : piece.low;
        piece.high = piece.place <= bend[axis] ? Math.min(piece.high, bend[axis]) : piece.high;
      }
    }
  }
}

/** The piece ends at the box: it moves along the side there as far as the outline allows. */
function alongSide(piece: Piece, box: RouteBox | undefined, point: Point, axis: 'x' | 'y'): void {
  const side = box === undefined ? null : sideAt(box, point);
  if (box === undefined || side === null || !isAcross(side, axis)) {
    piece.low = Math.max(piece.low, piece.place);
    piece.high = Math.min(piece.high, piece.place);
  } else {
    const span = sideSpan(box, side);
    piece.low = Math.max(piece.low, Math.min(span.low, piece.place));
    piece.high = Math.min(piece.high, Math.max(span.high, piece.place));
  }
}

function isAcross(side: Side, axis: 'x' | 'y'): boolean {
  return (axis === 'x') === (side === 'north' || side === 'south');
}

/** What must stay apart, pairs in the order of the pieces; none that follows from nearer ones. */
function separationsOf(ordered: readonly Piece[]): Separation[] {
  const separations: Separation[] = [];
  for (const [first, piece] of ordered.entries()) {
    const between: Piece[] = [];
    for (let second = first + 1; between.length < mostBetween; second += 1) {
      const later = ordered[second];
      if (later === undefined || later.place - piece.place > concern) {
        break;
      }
      if (later.route !== piece.route && isBeside(piece, later, between)) {
        if (piece.low !== piece.high || later.low !== later.high) {
          separations.push({ first, second, distance: wishedDistance, least: 0 });
        }
        between.push(later);
      }
    }
  }
  return [...separations, ...jogsOf(ordered)];
}

/** Whether they run along one another somewhere where none of those between them, which keep both apart, does. */
function isBeside(piece: Piece, later: Piece, between: readonly Piece[]): boolean {
  let open: Stretch[] = [[Math.max(piece.start - besides, later.start), Math.min(piece.end + besides, later.end)]];
  for (const other of between) {
    // Pieces of one route do not keep each other apart.
    open = other.route === later.route ? open : open.flatMap((stretch) => without(stretch, other));
  }
  return open.some(([start, end]) => start < end);
}

/** From where to where along the line. */
type Stretch = readonly [start: number, end: number];

function without([start, end]: Stretch, { start: from, end: to }: Piece): Stretch[] {
  const left: Stretch[] = from > start ? [[start, Math.min(end, from)]] : [];
  return to < end ? [...left, [Math.max(start, to), end]] : left;
}

/** Two pieces of one route with one between them: that one must not become too short. */
function jogsOf(ordered: readonly Piece[]): Separation[] {
  const places = new Map(ordered.map((piece, index) => [piece.route * 1000 + piece.index, index]));
  return ordered.flatMap((piece, index): Separation[] => {
    const second = places.get(piece.route * 1000 + piece.index + 2);
    const other = second === undefined ? undefined : ordered[second];
    if (second === undefined || other === undefined) {
      return [];
    }
    const least = Math.min(leastSegment, Math.abs(other.place - piece.place));
    return [{ first: Math.min(index, second), second: Math.max(index, second), distance: least, least }];
  });
}

function inOrder(group: readonly Piece[]): Piece[] {
  const ordered: Piece[] = [];
  const sorted = [...group].sort((a, b) => a.place - b.place || Number(isFixed(b)) - Number(isFixed(a)) || a.route - b.route || a.index - b.index);
  for (const piece of sorted) {
    let at = ordered.length;
    for (;;) {
      const start = blockStart(ordered, at, piece);
      if (start === at || !belongsBefore(piece, ordered.slice(start, at))) {
        break;
      }
      at = start;
    }
    ordered.splice(at, 0, piece);
  }
  return ordered;
}

function isFixed({ low, high }: Piece): boolean {
  return low === high;
}

/**
 * Where the pieces begin that the piece can only pass together: the one listed before `at`, and with one that cannot move
 * all such at its place, since nothing has room between them. `at` itself where none lies at the place of the piece.
 */
function blockStart(ordered: readonly Piece[], at: number, piece: Piece): number {
  const last = ordered[at - 1];
  if (last === undefined || last.place < piece.place - alike) {
    return at;
  }
  let start = at - 1;
  for (let before = ordered[start - 1]; isFixed(last) && before !== undefined && isFixed(before) && last.place - before.place < alike; before = ordered[start - 1]) {
    start -= 1;
  }
  return start;
}

/**
 * Whether piece, others is the better order: the only one in which all have room, else the one that crosses less, each
 * leaving the common stretch on its own side.
 */
function belongsBefore(piece: Piece, others: readonly Piece[]): boolean {
  const concerned = others.length === 1 ? others : others.filter(({ start, end }) => start < piece.end + besides && piece.start < end + besides);
  const fitsBefore = concerned.every((other) => other.high - piece.low >= leastParallel);
  const fitsAfter = concerned.every((other) => piece.high - other.low >= leastParallel);
  if (fitsBefore !== fitsAfter) {
    return fitsBefore;
  }
  return concerned.reduce((sum, other) => sum + votesFor(piece, other), 0) < 0;
}

/** Below 0 where the order piece, other crosses less than other, piece. */
function votesFor(piece: Piece, other: Piece): number {
  let votes = 0;
  if (Math.abs(piece.start - other.start) < alike) {
    votes += piece.turnAtStart - other.turnAtStart;
  } else {
    votes += piece.start > other.start ? 2 * piece.turnAtStart : -2 * other.turnAtStart;
  }
  if (Math.abs(piece.end - other.end) < alike) {
    votes += piece.turnAtEnd - other.turnAtEnd;
  } else {
    votes += piece.end < other.end ? 2 * piece.turnAtEnd : -2 * other.turnAtEnd;
  }
  return votes;
}
