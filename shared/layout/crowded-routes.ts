import type { Point } from '../kernel/geometry.ts';

/** Least distance in points of parallels where space allows. */
export const leastParallel = 6;
/** Points past its ends where a segment still minds others: what ends where another begins would look like one line. */
export const besides = 2;

/** Routes that run along one another, or end where another goes on, closer than six points. */
export interface Crowding {
  /** Their places in the list, in rising order. */
  readonly routes: readonly number[];
  /** Points that are wanting, all pairs together. */
  readonly shortfall: number;
}

export function crowding(routes: readonly (readonly Point[])[]): Crowding {
  const crowded = new Set<number>();
  let shortfall = 0;
  for (const axis of ['x', 'y'] as const) {
    const pieces = piecesAcross(routes, axis);
    for (const [at, piece] of pieces.entries()) {
      for (let next = at + 1; next < pieces.length; next += 1) {
        const other = pieces[next];
        if (other === undefined || other.place - piece.place > leastParallel - hair) {
          break;
        }
        const common = Math.min(other.end, piece.end) - Math.max(other.start, piece.start);
        if (other.route !== piece.route && common > -besides) {
          crowded.add(piece.route);
          crowded.add(other.route);
          shortfall += common > hair ? leastParallel - (other.place - piece.place) : 0;
        }
      }
    }
  }
  return { routes: [...crowded].sort((a, b) => a - b), shortfall };
}

// helpers

const hair = 0.02;

interface Piece {
  readonly route: number;
  readonly place: number;
  readonly start: number;
  readonly end: number;
}

function piecesAcross(routes: readonly (readonly Point[])[], axis: 'x' | 'y'): Piece[] {
  const along = axis === 'x' ? 'y' : 'x';
  const pieces: Piece[] = [];
  for (const [route, points] of routes.entries()) {
    for (let index = 0; index + 1 < points.length; index += 1) {
      const [from, to] = [points[index], points[index + 1]];
      if (from !== undefined && to !== undefined && Math.abs(from[axis] - to[axis]) < hair) {
        pieces.push({ route, place: from[axis], start: Math.min(from[along], to[along]), end: Math.max(from[along], to[along]) });
      }
    }
  }
  return pieces.sort((a, b) => a.place - b.place);
}
