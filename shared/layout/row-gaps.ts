import { bottom, type Point } from '../kernel/geometry.ts';
import type { RouteBox } from './route-box.ts';
import { segmentsOf } from './route-check.ts';
import { lineGap, rowGap } from './rows.ts';

/** The boxes with the gaps between their rows as wide as the level flow lines in them need, neither more nor less. */
export function fitRowGaps(boxes: readonly RouteBox[], routes: readonly (readonly Point[])[]): RouteBox[] {
  const bands = bandsOf(boxes);
  const levels = routes
    .flatMap(segmentsOf)
    .filter(([from, to]) => Math.abs(from.y - to.y) < 0.01 && Math.abs(from.x - to.x) > 0.01)
    .map(([from]) => from.y)
    .sort((a, b) => a - b);
  const shifts: number[] = [];
  let shift = 0;
  for (const [index, band] of bands.entries()) {
    const before = bands[index - 1];
    if (before !== undefined) {
      const lines = levels.filter(
        (y, at) => y > before.bottom && y < band.top && y - (levels[at - 1] ?? -Infinity) >= leastDistance,
      ).length;
      const wanted = Math.max(rowGap, 2 * lineGap + (Math.min(lines, mostLines) - 1) * lineDistance);
      shift += wanted - (band.top - before.bottom);
    }
    shifts.push(shift);
  }
  return boxes.map((box) => {
    const band = bands.findIndex(({ top, bottom: end }) => box.y >= top && bottom(box) <= end);
    return { ...box, y: box.y + (shifts[band] ?? 0) };
  });
}

// helpers

/** Level lines closer than this are drawn as one. */
const leastDistance = 0.6;
const lineDistance = 8;
const mostLines = 12;

interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** The heights where boxes stand, from above, each with everything that shares some of its height. */
function bandsOf(boxes: readonly RouteBox[]): Band[] {
  const bands: Band[] = [];
  for (const box of [...boxes].sort((a, b) => a.y - b.y)) {
    const last = bands.at(-1);
    if (last === undefined || box.y >= last.bottom) {
      bands.push({ top: box.y, bottom: bottom(box) });
    } else {
      bands[bands.length - 1] = { top: last.top, bottom: Math.max(last.bottom, bottom(box)) };
    }
  }
  return bands;
}
