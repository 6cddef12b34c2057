import type { Point } from '../kernel/geometry.ts';
import type { PathSegment } from './display-list.ts';

/** Half the width and the height in points of a bridge. */
export const bridgeRadius = 3;

/**
 * Where flow lines that cross are drawn with a bridge, by line: the level one jumps over the upright one, so that nobody
 * takes the crossing for a joint. None stands within 8 points of a corner, of an end or of an arrow head of either line.
 */
export function lineBridges(routes: ReadonlyMap<string, readonly Point[]>): Map<string, Point[]> {
  const uprights: Piece[] = [];
  const levels: Piece[] = [];
  for (const [line, route] of routes) {
    for (let index = 0; index + 1 < route.length; index += 1) {
      const [from, to] = [route[index], route[index + 1]];
      const isLast = index === route.length - 2;
      if (from !== undefined && to !== undefined && Math.abs(from.x - to.x) < hair) {
        uprights.push(pieceOf(line, from.x, from.y, to.y, isLast));
      } else if (from !== undefined && to !== undefined && Math.abs(from.y - to.y) < hair) {
        levels.push(pieceOf(line, from.y, from.x, to.x, isLast));
      }
    }
  }
  uprights.sort((a, b) => a.place - b.place);
  const bridges = new Map<string, Point[]>();
  let looks = 0;
  for (const level of levels) {
    for (let at = firstFrom(uprights, level.low); at < uprights.length && looks < mostLooks; at += 1) {
      looks += 1;
      const upright = uprights[at];
      if (upright === undefined || upright.place > level.high) {
        break;
      }
      if (upright.line !== level.line && level.place >= upright.low && level.place <= upright.high) {
        const own = bridges.get(level.line) ?? [];
        own.push({ x: upright.place, y: level.place });
        bridges.set(level.line, own);
      }
    }
  }
  return bridges;
}

/** The path along the points, over a bridge at each of the places given; those close together are one long bridge. */
export function bridgedPath(points: readonly Point[], bridges: readonly Point[]): PathSegment[] {
  return points.flatMap((point, index): PathSegment[] => {
    const before = points[index - 1];
    if (before === undefined) {
      return [{ to: 'move', point }];
    }
    return [...(bridges.length === 0 ? [] : jumps(before, point, bridges)), { to: 'line', point }];
  });
}

// helpers

const hair = 0.01;
/** Pairs looked at: where thousands of lines cross thousands, nobody can follow them by their bridges. */
const mostLooks = 1_000_000;
/** Points a bridge stands away from corners and ends, and from the tip of an arrow. */
const clearance = 8 - hair;
const arrowClearance = 14.5;
/** Distance of the control points that makes a cubic a quarter of a circle, as part of the radius. */
const circleControl = 0.5523;

/** A straight piece of a line: where it runs, and from where to where along it others may cross it with a bridge. */
interface Piece {
  readonly line: string;
  readonly place: number;
  readonly low: number;
  readonly high: number;
}

function pieceOf(line: string, place: number, from: number, to: number, isLast: boolean): Piece {
  const direction = Math.sign(to - from);
  const [start, end] = [from + direction * clearance, to - direction * (isLast ? arrowClearance : clearance)];
  const isLong = (end - start) * direction > 0;
  return { line, place, low: isLong ? Math.min(start, end) : Infinity, high: isLong ? Math.max(start, end) : -Infinity };
}

function firstFrom(pieces: readonly Piece[], place: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.place ?? 0) < place) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** The bridges of one level piece, in the order in which it meets them. */
function jumps(from: Point, to: Point, bridges: readonly Point[]): PathSegment[] {
  const direction = Math.sign(to.x - from.x);
  const own = bridges
    .filter(({ x, y }) => Math.abs(from.y - to.y) < hair && Math.abs(y - from.y) < hair && (x - from.x) * (x - to.x) < 0)
    .map(({ x }) => x)
    .sort((a, b) => (a - b) * direction);
  const spans: { start: number; end: number }[] = [];
  for (const x of own) {
    const last = spans.at(-1);
    const [start, end] = [x - direction * bridgeRadius, x + direction * bridgeRadius];
    if (last !== undefined && (start - last.end) * direction < 0) {
      last.end = end;
    } else {
      spans.push({ start, end });
    }
  }
  return spans.flatMap(({ start, end }) => arc(start, end, from.y, direction));
}

function arc(start: number, end: number, y: number, direction: number): PathSegment[] {
  const [rise, fall] = [start + direction * bridgeRadius, end - direction * bridgeRadius];
  const top = y - bridgeRadius;
  const reach = bridgeRadius * circleControl;
  return [
    { to: 'line', point: { x: start, y } },
    { to: 'curve', first: { x: start, y: y - reach }, second: { x: rise - direction * reach, y: top }, point: { x: rise, y: top } },
    ...(Math.abs(fall - rise) < hair ? [] : [{ to: 'line', point: { x: fall, y: top } } as const]),
    { to: 'curve', first: { x: fall + direction * reach, y: top }, second: { x: end, y: y - reach }, point: { x: end, y } },
  ];
}
