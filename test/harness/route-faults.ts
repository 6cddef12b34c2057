import { bottom, inflate, overlaps, right, type Point, type Rectangle } from '../../shared/kernel/geometry.ts';
import { sideAt, sideSpan, type RouteBox } from '../../shared/layout/route-box.ts';
import { isOrthogonal, passesThrough, segmentsOf } from '../../shared/layout/route-check.ts';
import { leadsThrough } from '../../shared/layout/route-soundness.ts';
import type { ChartEdge } from '../../shared/model/edge.ts';

/** Least length of a segment and least distance of parallels, in points. */
export const leastSegment = 8;
export const leastDistance = 6;

type Routes = Readonly<Record<string, readonly Point[]>>;

/** Everything wrong with the routes of the edges among these boxes, each in words that begin with its kind. */
export function routeFaults(edges: readonly ChartEdge[], routes: Routes, boxes: ReadonlyMap<string, RouteBox>): string[] {
  const faults: string[] = [];
  for (const edge of edges) {
    const [route, from, to] = [routes[edge.id], boxes.get(edge.from), boxes.get(edge.to)];
    const [first, last] = [route?.[0], route?.at(-1)];
    if (from === undefined || to === undefined) {
      continue;
    }
    if (route === undefined || first === undefined || last === undefined || route.length < 2 || !isOrthogonal(route)) {
      faults.push(`no orthogonal route: ${edge.id}`);
      continue;
    }
    if (sideAt(from, first) === null || sideAt(to, last) === null) {
      faults.push(`not from border to border: ${edge.id}`);
    }
    if (!leadsThrough(route, edge.bends)) {
      faults.push(`past a bend: ${edge.id}`);
    }
    for (const [id, box] of boxes) {
      if (passesThrough(route, box)) {
        faults.push(`through a node: ${edge.id} through ${id}`);
      }
    }
    for (const [start, end] of segmentsOf(route)) {
      const length = Math.abs(start.x - end.x) + Math.abs(start.y - end.y);
      if (length < leastSegment - 0.011) {
        faults.push(`short segment: ${edge.id} ${length.toFixed(2)} at ${start.x},${start.y}`);
      }
    }
  }
  return [...faults, ...closeParallels(edges, routes, boxes)];
}

// helpers

/** Points a segment keeps from the nodes it passes. */
const clearance = 3;
/** Segments whose ends come closer than this along their lines stand apart as well: they would look like one. */
const besides = 2;
const hair = 0.011;

/** A level or upright segment: `axis` is the one it runs across. */
interface Piece {
  readonly edge: ChartEdge;
  readonly index: number;
  readonly axis: 'x' | 'y';
  readonly place: number;
  readonly start: number;
  readonly end: number;
  /** Where the whole segment may lie. */
  readonly low: number;
  readonly high: number;
}

function piecesOf(edges: readonly ChartEdge[], routes: Routes, boxes: ReadonlyMap<string, RouteBox>, axis: 'x' | 'y'): Piece[] {
  const along = axis === 'x' ? 'y' : 'x';
  return edges.flatMap((edge) =>
    segmentsOf(routes[edge.id] ?? []).flatMap(([from, to], index): Piece[] => {
      if (Math.abs(from[axis] - to[axis]) > hair) {
        return [];
      }
      const place = from[axis];
      const [start, end] = [Math.min(from[along], to[along]), Math.max(from[along], to[along])];
      return [{ edge, index, axis, place, start, end, ...freeRange(edge, routes[edge.id] ?? [], index, axis, boxes) }];
    }),
  );
}

/** Between the nodes beside the whole segment; along a side where it ends there; not where it makes its neighbour too short. */
function freeRange(edge: ChartEdge, route: readonly Point[], index: number, axis: 'x' | 'y', boxes: ReadonlyMap<string, RouteBox>): { low: number; high: number } {
  const [from, to] = [route[index], route[index + 1]] as [Point, Point];
  const place = from[axis];
  if (edge.bends.some((bend) => leadsThrough([from, to], [bend]))) {
    return { low: place, high: place };
  }
  let [low, high] = [-Infinity, Infinity];
  const own = new Set<string>();
  for (const [id, isEnd, isNext, end] of [
    [edge.from, index === 0, index === 1, route[0]],
    [edge.to, index === route.length - 2, index === route.length - 3, route.at(-1)],
  ] as const) {
    const box = boxes.get(id);
    if (box === undefined || end === undefined) {
      continue;
    }
    if (isEnd) {
      own.add(id);
      const side = sideAt(box, end);
      const isAcross = (axis === 'x') === (side === 'north' || side === 'south');
      const span = side === null || !isAcross ? { low: place, high: place } : sideSpan(box, side);
      [low, high] = [Math.max(low, span.low), Math.min(high, span.high)];
    } else if (isNext) {
      [low, high] = place > end[axis] ? [Math.max(low, end[axis] + leastSegment), high] : [low, Math.min(high, end[axis] - leastSegment)];
    }
  }
  const along = axis === 'x' ? 'y' : 'x';
  const [start, end] = [Math.min(from[along], to[along]), Math.max(from[along], to[along])];
  for (const [id, box] of boxes) {
    const [near, far] = axis === 'x' ? [box.y, bottom(box)] : [box.x, right(box)];
    const [boxLow, boxHigh] = axis === 'x' ? [box.x, right(box)] : [box.y, bottom(box)];
    if (!own.has(id) && near < end + clearance && far > start - clearance) {
      low = boxHigh <= place + hair ? Math.max(low, boxHigh + clearance) : low;
      high = boxLow >= place - hair ? Math.min(high, boxLow - clearance) : high;
    }
  }
  return { low: Math.min(low, place), high: Math.max(high, place) };
}

/**
 * Segments of different lines that run along one another closer than six points though space allows six. It does where,
 * the segments moved as wholes and in the order in which they lie, all before the pair packed as far to one side as nodes,
 * hand-placed bends and least lengths let them and all behind it as far to the other, six points are left between the two.
 */
function closeParallels(edges: readonly ChartEdge[], routes: Routes, boxes: ReadonlyMap<string, RouteBox>): string[] {
  return (['x', 'y'] as const).flatMap((axis) => {
    const pieces = piecesOf(edges, routes, boxes, axis).sort((a, b) => a.place - b.place);
    const lows = packed(pieces, (piece) => piece.low, 1);
    const highs = packed(pieces.toReversed(), (piece) => piece.high, -1);
    const faults: string[] = [];
    for (const [at, first] of pieces.entries()) {
      for (const second of pieces.slice(at + 1)) {
        const distance = second.place - first.place;
        if (distance > leastDistance - hair) {
          break;
        }
        const common = Math.min(first.end, second.end) - Math.max(first.start, second.start);
        const room = (highs.get(second) ?? 0) - (lows.get(first) ?? 0);
        if (first.edge.id !== second.edge.id && common > 0.5 && room >= leastDistance) {
          const where = `${distance.toFixed(2)} apart for ${common.toFixed(1)} at ${axis}=${first.place}, room ${room.toFixed(1)}`;
          faults.push(`close parallels: ${first.edge.id} ${second.edge.id} ${where}`);
        }
      }
    }
    return faults;
  });
}

/** How far each piece can go to the side of those before it in the list; never past where it is. */
function packed(pieces: readonly Piece[], bound: (piece: Piece) => number, direction: 1 | -1): Map<Piece, number> {
  const places = new Map<Piece, number>();
  for (const [at, piece] of pieces.entries()) {
    let least = bound(piece) * direction;
    for (const before of pieces.slice(0, at)) {
      const isJog = before.edge.id === piece.edge.id && Math.abs(before.index - piece.index) === 2;
      const isBeside = before.edge.id !== piece.edge.id && before.start < piece.end + besides && piece.start < before.end + besides;
      if (isJog || isBeside) {
        least = Math.max(least, (places.get(before) ?? 0) * direction + (isJog ? leastSegment : leastDistance));
      }
    }
    places.set(piece, Math.min(least, piece.place * direction) * direction);
  }
  return places;
}

/** Whether the box stands clear of all others by `margin` points. */
export function isFree(box: Rectangle, others: Iterable<Rectangle>, margin: number): boolean {
  const around = inflate(box, margin);
  for (const other of others) {
    if (overlaps(around, other)) {
      return false;
    }
  }
  return true;
}
