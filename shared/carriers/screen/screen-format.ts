import type { Size } from '../../kernel/geometry.ts';

export type ScreenOrientation = 'landscape' | 'portrait';

/** Measures of slides: a point is a pixel. */
export interface ScreenFormat extends Size {
  readonly orientation: ScreenOrientation;
  readonly margin: number;
  /** Least type of the drawing and of text. */
  readonly leastDrawing: number;
  readonly leastText: number;
  /** Type of text where there is room. */
  readonly text: number;
  /** Largest type of the drawing: a small chart does not fill a hall's screen with a few words. */
  readonly largestDrawing: number;
}

/**
 * Slides of 1920 × 1080 or 1080 × 1920 pixels. On a screen of 55 inches a pixel is 0.63 mm, and an em of a two-hundredth of
 * the distance is read (`leastType`): 20 pixels from 2.5 m in a hall, 13 from 1.6 m at an upright screen one steps up to.
 */
export function screenFormat(orientation: ScreenOrientation): ScreenFormat {
  return orientation === 'landscape'
    ? { orientation, width: 1920, height: 1080, margin: 56, leastDrawing: 20, leastText: 26, text: 38, largestDrawing: 27 }
    : { orientation, width: 1080, height: 1920, margin: 44, leastDrawing: 13, leastText: 26, text: 38, largestDrawing: 22 };
}
