import type { Point, Rectangle } from '../../shared/kernel/geometry.ts';

/** A thin line that shows what a dragged symbol is in line with; with a distance where it shows a gap. In points. */
export interface GuideLine {
  readonly from: Point;
  readonly to: Point;
  readonly distance: number | null;
}

export interface Snap {
  /** How far the symbol is moved to be in line. */
  readonly shift: Point;
  readonly lines: readonly GuideLine[];
}

/**
 * Brings the dragged rectangle into line, each axis by itself, with an edge or the middle of another, with the middle of a
 * lane, or into equal gaps between others: with what is nearest within `reach` points, a line before a gap where equal.
 */
export function snapToGuides(
  moving: Rectangle,
  others: readonly Rectangle[],
  laneMiddles: readonly number[],
  reach: number,
): Snap {
  const across = others.map((each) => spanOf(each, 'x'));
  const down = others.map((each) => spanOf(each, 'y'));
  const x = nearest(spanOf(moving, 'x'), across, laneMiddles, reach);
  const y = nearest(spanOf(moving, 'y'), down, [], reach);
  const shift = { x: x?.by ?? 0, y: y?.by ?? 0 };
  const placed = { ...moving, x: moving.x + shift.x, y: moving.y + shift.y };
  return {
    shift,
    lines: [
      ...(x === null ? [] : linesOf(spanOf(placed, 'x'), across, laneMiddles, x.isGap).map((line) => drawn(line, 'x'))),
      ...(y === null ? [] : linesOf(spanOf(placed, 'y'), down, [], y.isGap).map((line) => drawn(line, 'y'))),
    ],
  };
}

// helpers

/** A rectangle along one axis, and its extent across it. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
}

/** A line along (a gap) or across (in line) the axis. */
interface AxisLine {
  readonly isGap: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Points farther apart than which across the axis symbols are not minded: they are out of sight. */
const farthest = 500;
const close = 0.05;

function spanOf({ x, y, width, height }: Rectangle, axis: 'x' | 'y'): Span {
  return axis === 'x'
    ? { start: x, end: x + width, low: y, high: y + height }
    : { start: y, end: y + height, low: x, high: x + width };
}

function placesOf({ start, end }: Span): readonly [number, number, number] {
  return [start, (start + end) / 2, end];
}

function isNear(moving: Span, other: Span): boolean {
  return other.low < moving.high + farthest && other.high > moving.low - farthest;
}

function isBeside(moving: Span, other: Span): boolean {
  return other.low < moving.high && other.high > moving.low;
}

function nearest(moving: Span, others: readonly Span[], middles: readonly number[], reach: number): { readonly by: number; readonly isGap: boolean } | null {
  let best: { by: number; isGap: boolean } | null = null;
  const take = (by: number, isGap: boolean): void => {
    if (Math.abs(by) <= reach && (best === null || Math.abs(by) < Math.abs(best.by) - close)) {
      best = { by, isGap };
    }
  };
  const own = placesOf(moving);
  for (const other of others) {
    if (isNear(moving, other)) {
      for (const [index, place] of placesOf(other).entries()) {
        for (const [ownIndex, ownPlace] of own.entries()) {
          // A middle is in line with middles only, an edge with edges.
          if ((index === 1) === (ownIndex === 1)) {
            take(place - ownPlace, false);
          }
        }
      }
    }
  }
  for (const middle of middles) {
    take(middle - own[1], false);
  }
  for (const start of gapStarts(moving, others)) {
    take(start - moving.start, true);
  }
  return best;
}

/** Where the rectangle would begin for its gaps to be equal: between two others, or on as those two are apart. */
function gapStarts(moving: Span, others: readonly Span[]): number[] {
  const length = moving.end - moving.start;
  const row = others.filter((other) => isBeside(moving, other)).sort((a, b) => a.start - b.start);
  return row.slice(1).flatMap((second, index) => {
    const first = row[index];
    const gap = first === undefined ? 0 : second.start - first.end;
    if (first === undefined || gap <= 0) {
      return [];
    }
    const between = gap > length ? [first.end + (gap - length) / 2] : [];
    return [...between, second.end + gap, first.start - gap - length];
  });
}

/** What there is to show for the rectangle where it is now. */
function linesOf(moving: Span, others: readonly Span[], middles: readonly number[], isGap: boolean): AxisLine[] {
  if (isGap) {
    return gapLines(moving, others);
  }
  const [start, middle, end] = placesOf(moving);
  const lines: AxisLine[] = [];
  for (const [index, place] of [start, middle, end].entries()) {
    const inLine = others.filter(
      (other) => isNear(moving, other) && placesOf(other).some((each, at) => (at === 1) === (index === 1) && Math.abs(each - place) < close),
    );
    if (inLine.length > 0) {
      const low = inLine.reduce((least, other) => Math.min(least, other.low), moving.low);
      const high = inLine.reduce((most, other) => Math.max(most, other.high), moving.high);
      lines.push({ isGap: false, at: place, from: low, to: high });
    }
  }
  if (lines.length === 0 && middles.some((each) => Math.abs(each - middle) < close)) {
    lines.push({ isGap: false, at: middle, from: moving.low - 60, to: moving.high + 60 });
  }
  return lines;
}

function gapLines(moving: Span, others: readonly Span[]): AxisLine[] {
  const row = [...others.filter((other) => isBeside(moving, other)), moving].sort((a, b) => a.start - b.start);
  const own = row.indexOf(moving);
  const gaps = row.slice(1).map((second, index) => ({ first: row[index] ?? second, second, touches: index === own || index === own - 1 }));
  const length = ({ first, second }: (typeof gaps)[number]): number => second.start - first.end;
  const held = gaps.filter((gap) => gap.touches);
  const equal = gaps.filter((gap) => held.some((each) => Math.abs(length(each) - length(gap)) < 2 * close) && length(gap) > 0);
  return equal.map(({ first, second }) => ({
    isGap: true,
    at: (Math.max(first.low, second.low) + Math.min(first.high, second.high)) / 2,
    from: first.end,
    to: second.start,
  }));
}

function drawn({ isGap, at, from, to }: AxisLine, axis: 'x' | 'y'): GuideLine {
  const isLevel = (axis === 'x') === isGap;
  return {
    from: isLevel ? { x: from, y: at } : { x: at, y: from },
    to: isLevel ? { x: to, y: at } : { x: at, y: to },
    distance: isGap ? Math.round(to - from) : null,
  };
}
