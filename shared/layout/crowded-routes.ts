import type { Point } from '../kernel/geometry.ts';

/** Least distance in points of parallels where space allows. */
export const leastParallel = 6;

/** Places of the routes that run along another one closer than six points, in rising order. */
export function crowdedRoutes(routes: readonly (readonly Point[])[]): number[] {
  const crowded = new Set<number>();
  for (const axis of ['x', 'y'] as const) {
    const pieces = piecesAcross(routes, axis);
    for (const [at, piece] of pieces.entries()) {
      for (let next = at + 1; next < pieces.length; next += 1) {
        const other = pieces[next];
        if (other === undefined || other.place - piece.place > leastParallel - hair) {
          break;
        }
        if (other.route !== piece.route && Math.min(other.end, piece.end) - Math.max(other.start, piece.start) > hair) {
          crowded.add(piece.route);
          crowded.add(other.route);
        }
      }
    }
  }
  return [...crowded].sort((a, b) => a - b);
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
