import type { Point, Rectangle } from '../kernel/geometry.ts';
import type { SceneItem, Structure } from '../scene/display-list.ts';

/** An unbreakable strip of a column. Lengths in points. */
export interface FlowStrip {
  readonly height: number;
  /** Space above it, dropped at the top of a column. */
  readonly gapBefore: number;
  /** Whether it may not end a column while another strip follows. */
  readonly keepsNext: boolean;
  /** Name of the element it belongs to, e.g. `panel.content.basis`. */
  readonly element: string;
  /** What its texts are to whoever hears the page read. */
  readonly structure?: Structure;
  /** What it draws with its upper left corner at `at`. */
  draw(at: Point): readonly SceneItem[];
}

export interface PlacedStrip {
  readonly strip: FlowStrip;
  readonly at: Point;
}

/** What of the strips went into the columns, and how many strips that were. */
export interface FilledColumns {
  readonly placed: readonly PlacedStrip[];
  readonly count: number;
}

/**
 * Fills the columns one after the other. Strips that keep the next go with it to the next column, unless that begins
 * with them already; a strip higher than an empty column stands there all the same.
 */
export function fillColumns(strips: readonly FlowStrip[], columns: readonly Rectangle[]): FilledColumns {
  const placed: PlacedStrip[] = [];
  let index = 0;
  for (const column of columns) {
    let y = column.y;
    while (index < strips.length) {
      const isFirst = y === column.y;
      const chain = chainAt(strips, index);
      // A chain that no column holds is let go of, strip by strip.
      const taken = heightOf(chain, true) > column.height + tolerance ? chain.slice(0, 1) : chain;
      if (!isFirst && y + heightOf(taken, false) > column.y + column.height + tolerance) {
        break;
      }
      for (const strip of taken) {
        y += y === column.y ? 0 : strip.gapBefore;
        placed.push({ strip, at: { x: column.x, y } });
        y += strip.height;
      }
      index += taken.length;
    }
  }
  return { placed, count: index };
}

/** Columns side by side as high as the strips need, at most as `area`; null where they do not fit in it. */
export function balanceColumns(strips: readonly FlowStrip[], columns: readonly Rectangle[]): FilledColumns | null {
  const tallest = Math.max(0, ...columns.map((column) => column.height));
  const tried = (height: number): FilledColumns => fillColumns(strips, columns.map((column) => ({ ...column, height })));
  let best = tried(tallest);
  if (best.count < strips.length || sticksOut(best, columns)) {
    return null;
  }
  let low = 0;
  let high = tallest;
  while (high - low > 2) {
    const height = (low + high) / 2;
    const filled = tried(height);
    if (filled.count === strips.length && !sticksOut(filled, columns.map((column) => ({ ...column, height })))) {
      best = filled;
      high = height;
    } else {
      low = height;
    }
  }
  return best;
}

/** The lower edge of what was placed; `y` for nothing. */
export function footOf(filled: FilledColumns, y: number): number {
  return Math.max(y, ...filled.placed.map(({ strip, at }) => at.y + strip.height));
}

// helpers

const tolerance = 0.01;

function chainAt(strips: readonly FlowStrip[], start: number): FlowStrip[] {
  let end = start;
  while (strips[end]?.keepsNext === true && end + 1 < strips.length) {
    end += 1;
  }
  return strips.slice(start, end + 1);
}

/** Height with all gaps, but for the first one at a column's top. */
function heightOf(strips: readonly FlowStrip[], isFirst: boolean): number {
  return strips.reduce((sum, strip, place) => sum + strip.height + (isFirst && place === 0 ? 0 : strip.gapBefore), 0);
}

function sticksOut(filled: FilledColumns, columns: readonly Rectangle[]): boolean {
  const [first] = columns;
  return first !== undefined && footOf(filled, first.y) > first.y + first.height + tolerance;
}
