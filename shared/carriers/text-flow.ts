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
  /** A table's head, set once more over a row that begins a column. */
  readonly headAgain?: FlowStrip;
  /** What it draws with its upper left corner at `at`. */
  draw(at: Point): readonly SceneItem[];
}

export interface PlacedStrip {
  readonly strip: FlowStrip;
  readonly at: Point;
}

/** What of the strips went into the columns, and how many strips that were, heads set again not counted. */
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
  const { count } = flow(measured(strips), columns, null, (strip, x, y) => placed.push({ strip, at: { x, y } }));
  return { placed, count };
}

/** Columns side by side as high as the strips need, at most as `area`; null where they do not fit in it. */
export function balanceColumns(strips: readonly FlowStrip[], columns: readonly Rectangle[]): FilledColumns | null {
  const tallest = Math.max(0, ...columns.map((column) => column.height));
  const all = measured(strips);
  const top = columns[0]?.y ?? 0;
  const fits = (height: number): boolean => {
    const { count, foot } = flow(all, columns, height);
    return count === strips.length && (columns.length === 0 || Math.max(foot, top) <= top + height + tolerance);
  };
  if (!fits(tallest)) {
    return null;
  }
  let low = 0;
  let high = tallest;
  while (high - low > 2) {
    const height = (low + high) / 2;
    if (fits(height)) {
      high = height;
    } else {
      low = height;
    }
  }
  return fillColumns(strips, columns.map((column) => ({ ...column, height: high })));
}

/** The lower edge of what was placed; `y` for nothing. */
export function footOf(filled: FilledColumns, y: number): number {
  return Math.max(y, ...filled.placed.map(({ strip, at }) => at.y + strip.height));
}

// helpers

const tolerance = 0.01;

/** Strips with what of them is asked again and again while columns are filled. */
interface MeasuredStrips {
  readonly strips: readonly FlowStrip[];
  /** For each strip the last of those it is kept with. */
  readonly lasts: Int32Array;
  /** Height of all strips before each, and of them with the gaps before them. */
  readonly heights: Float64Array;
  readonly gaps: Float64Array;
}

function measured(strips: readonly FlowStrip[]): MeasuredStrips {
  const lasts = new Int32Array(strips.length);
  const heights = new Float64Array(strips.length + 1);
  const gaps = new Float64Array(strips.length + 1);
  for (const [index, { height, gapBefore }] of strips.entries()) {
    heights[index + 1] = (heights[index] ?? 0) + height;
    gaps[index + 1] = (gaps[index] ?? 0) + gapBefore;
  }
  for (let index = strips.length - 1; index >= 0; index -= 1) {
    lasts[index] = strips[index]?.keepsNext === true && index + 1 < strips.length ? (lasts[index + 1] ?? index) : index;
  }
  return { strips, lasts, heights, gaps };
}

/** Height of the strips from the first to the last of a chain; with all gaps, but for the first one at a column's top. */
function heightOf({ strips, heights, gaps }: MeasuredStrips, first: number, last: number, isFirst: boolean): number {
  const height = (heights[last + 1] ?? 0) - (heights[first] ?? 0) + (gaps[last + 1] ?? 0) - (gaps[first] ?? 0);
  return isFirst ? height - (strips[first]?.gapBefore ?? 0) : height;
}

/** Lets the strips flow through the columns, `height` high or as high as each is: how many found a place, and their lower edge. */
function flow(
  all: MeasuredStrips,
  columns: readonly Rectangle[],
  height: number | null,
  place?: (strip: FlowStrip, x: number, y: number) => void,
): { readonly count: number; readonly foot: number } {
  const { strips, lasts } = all;
  let index = 0;
  let foot = -Infinity;
  for (const column of columns) {
    const room = height ?? column.height;
    let y = column.y;
    while (index < strips.length) {
      const isFirst = y === column.y;
      const chainEnd = lasts[index] ?? index;
      // A chain that no column holds is let go of, strip by strip.
      const last = heightOf(all, index, chainEnd, true) > room + tolerance ? index : chainEnd;
      if (!isFirst && y + heightOf(all, index, last, false) > column.y + room + tolerance) {
        break;
      }
      const head = isFirst ? strips[index]?.headAgain : undefined;
      if (head !== undefined && head.height + heightOf(all, index, last, true) <= room + tolerance) {
        place?.(head, column.x, y);
        y += head.height;
      }
      for (; index <= last; index += 1) {
        const strip = strips[index];
        if (strip !== undefined) {
          y += y === column.y ? 0 : strip.gapBefore;
          place?.(strip, column.x, y);
          y += strip.height;
          foot = Math.max(foot, y);
        }
      }
    }
  }
  return { count: index, foot };
}
