import type { Point } from '../kernel/geometry.ts';
import { segmentsOf } from './route-check.ts';
import { firstAtOrAfter, type RouterGrid } from './router-grid.ts';

/** Which pieces of the grid carry flow lines already. */
export interface RouterTraffic {
  /** A route need not lie on the grid's lines: it counts on those close to it. */
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
  const shares = [new Int16Array(size), new Int16Array(size)] as const;
  const crossings = [new Int16Array(size), new Int16Array(size)] as const;
  const sources = [new Int32Array(size), new Int32Array(size)] as const;
  const targets = [new Int32Array(size), new Int32Array(size)] as const;

  /** `isOn` tells the line the segment lies on from the others within `closeness` of it. */
  function each(route: readonly Point[], visit: (piece: number, axis: 0 | 1, isOn: boolean) => void): void {
    for (const [from, to] of segmentsOf(route)) {
      const isLevel = Math.abs(from.y - to.y) < hair;
      const low = isLevel ? Math.min(from.x, to.x) : Math.min(from.y, to.y);
      const high = isLevel ? Math.max(from.x, to.x) : Math.max(from.y, to.y);
      const place = isLevel ? from.y : from.x;
      const across = isLevel ? ys : xs;
      const along = isLevel ? xs : ys;
      const own = nearestLine(across, place);
      const first = Math.max(1, firstAtOrAfter(along, low + hair * 2));
      let line = Math.min(own, firstAtOrAfter(across, place - closeness));
      for (; line < across.length && (line <= own || (across[line] as number) < place + closeness); line += 1) {
        for (let at = first; at < along.length && (along[at - 1] as number) < high - hair; at += 1) {
          visit(isLevel ? line * columns + at - 1 : (at - 1) * columns + line, isLevel ? 1 : 0, line === own);
        }
      }
    }
  }

  function count(route: readonly Point[], change: 1 | -1, from: number, to: number): void {
    each(route, (piece, axis, isOn) => {
      shares[axis][piece] = (shares[axis][piece] as number) + change;
      if (isOn) {
        crossings[axis][piece] = (crossings[axis][piece] as number) + change;
      }
      if (change === 1) {
        sources[axis][piece] = from;
        targets[axis][piece] = to;
      }
    });
  }

  return {
    add(route, from, to) {
      count(route, 1, from, to);
    },
    remove(route) {
      count(route, -1, -1, -1);
    },
    shared(piece, isLevel, from, to) {
      const axis = isLevel ? 1 : 0;
      if (shares[axis][piece] === 0) {
        return 0;
      }
      return sources[axis][piece] === from || targets[axis][piece] === to ? kinCost : strangerCost;
    },
    crossed(at, isLevel) {
      const across = crossings[isLevel ? 0 : 1];
      return (across[at] as number) > 0 && (across[at - (isLevel ? columns : 1)] ?? 0) > 0;
    },
  };
}

// helpers

const hair = 0.001;
/** Points within which a flow line runs as good as on top of another. */
const closeness = 4;
const kinCost = 0.3;
const strangerCost = 1.2;

function nearestLine(lines: Float64Array, place: number): number {
  const at = Math.min(lines.length - 1, firstAtOrAfter(lines, place));
  return at > 0 && place - (lines[at - 1] as number) < (lines[at] as number) - place ? at - 1 : at;
}
