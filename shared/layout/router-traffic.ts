import type { Point } from '../kernel/geometry.ts';
import { segmentsOf } from './route-check.ts';
import { firstAtOrAfter, type RouterGrid } from './router-grid.ts';

/** Which pieces of the grid carry flow lines already. */
export interface RouterTraffic {
  add(route: readonly Point[], from: number, to: number): void;
  remove(route: readonly Point[]): void;
  /** Extra cost per point of running on top of a flow line there; less where both come from or lead to the same box. */
  shared(piece: number, isLevel: boolean, from: number, to: number): number;
  /** Whether going straight on at the crossing, level or upright, cuts a flow line. */
  crossed(at: number, isLevel: boolean): boolean;
}

export function routerTraffic({ xs, ys }: RouterGrid): RouterTraffic {
  const columns = xs.length;
  const size = xs.length * ys.length;
  const counts = [new Int16Array(size), new Int16Array(size)] as const;
  const sources = [new Int32Array(size), new Int32Array(size)] as const;
  const targets = [new Int32Array(size), new Int32Array(size)] as const;

  function each(route: readonly Point[], visit: (piece: number, isLevel: boolean) => void): void {
    for (const [from, to] of segmentsOf(route)) {
      const isLevel = Math.abs(from.y - to.y) < hair;
      const low = isLevel ? Math.min(from.x, to.x) : Math.min(from.y, to.y);
      const high = isLevel ? Math.max(from.x, to.x) : Math.max(from.y, to.y);
      const line = firstAtOrAfter(isLevel ? ys : xs, isLevel ? from.y : from.x);
      const along = isLevel ? xs : ys;
      for (let at = Math.max(1, firstAtOrAfter(along, low + hair * 2)); at < along.length && (along[at - 1] as number) < high - hair; at += 1) {
        visit(isLevel ? line * columns + at - 1 : (at - 1) * columns + line, isLevel);
      }
    }
  }

  return {
    add(route, from, to) {
      each(route, (piece, isLevel) => {
        const axis = isLevel ? 1 : 0;
        counts[axis][piece] = (counts[axis][piece] as number) + 1;
        sources[axis][piece] = from;
        targets[axis][piece] = to;
      });
    },
    remove(route) {
      each(route, (piece, isLevel) => {
        const axis = isLevel ? 1 : 0;
        counts[axis][piece] = (counts[axis][piece] as number) - 1;
      });
    },
    shared(piece, isLevel, from, to) {
      const axis = isLevel ? 1 : 0;
      if (counts[axis][piece] === 0) {
        return 0;
      }
      return sources[axis][piece] === from || targets[axis][piece] === to ? kinCost : strangerCost;
    },
    crossed(at, isLevel) {
      const across = counts[isLevel ? 0 : 1];
      return (across[at] as number) > 0 && (across[at - (isLevel ? columns : 1)] ?? 0) > 0;
    },
  };
}

// helpers

const hair = 0.001;
const kinCost = 0.3;
const strangerCost = 1.2;
