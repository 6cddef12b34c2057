import { z } from 'zod';
import type { FontRole } from './face.ts';

/** What line breaking needs of a face. All lengths are in font units; no kerning and no ligatures are ever applied. */
export interface FontMetrics {
  readonly unitsPerEm: number;
  /** Height above the baseline. */
  readonly ascent: number;
  /** Depth below the baseline, negative. */
  readonly descent: number;
  /** Advance of the code point's glyph; one em for what the face does not cover. */
  advance(codePoint: number): number;
  covers(codePoint: number): boolean;
}

/** The shipped faces by role. */
export type Fonts = Readonly<Record<FontRole, FontMetrics>>;

/**
 * Reads a `*.metrics.json` of resources/fonts: `ranges` are `[first, last, advance]` of code points in ascending order.
 * @throws ZodError where the value is none.
 */
export function parseFontMetrics(value: unknown): FontMetrics {
  const data = fontMetricsSchema.parse(value);
  const firsts = Int32Array.from(data.ranges, (range) => range[0]);
  const lasts = Int32Array.from(data.ranges, (range) => range[1]);
  const advances = Int32Array.from(data.ranges, (range) => range[2]);
  const uncovered = -1;
  // Nearly every character asked for is of the first plane, where its advance is looked up without a search.
  const plane = new Int16Array(planeLength).fill(uncovered);
  for (const [first, last, advance] of data.ranges) {
    plane.fill(advance, first, Math.min(last + 1, planeLength));
  }
  const advanceOf = (codePoint: number): number => plane[codePoint] ?? advances[rangeOf(firsts, lasts, codePoint)] ?? uncovered;
  return {
    unitsPerEm: data.unitsPerEm,
    ascent: data.ascent,
    descent: data.descent,
    advance(codePoint) {
      const advance = advanceOf(codePoint);
      return advance === uncovered ? data.unitsPerEm : advance;
    },
    covers: (codePoint) => advanceOf(codePoint) !== uncovered,
  };
}

// helpers

const planeLength = 0x10000;

const fontMetricsSchema = z.object({
  unitsPerEm: z.number().int().positive(),
  ascent: z.number(),
  descent: z.number(),
  ranges: z.array(z.tuple([z.number().int(), z.number().int(), z.number().int().nonnegative().max(0x7fff)])),
});

/** Index of the range that holds the code point, or -1. */
function rangeOf(firsts: Int32Array, lasts: Int32Array, codePoint: number): number {
  let low = 0;
  let high = firsts.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (codePoint < (firsts[middle] ?? 0)) {
      high = middle - 1;
    } else if (codePoint > (lasts[middle] ?? 0)) {
      low = middle + 1;
    } else {
      return middle;
    }
  }
  return -1;
}
