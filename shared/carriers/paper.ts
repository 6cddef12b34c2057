import type { Rectangle, Size } from '../kernel/geometry.ts';
import { millimetres, rounded } from '../kernel/units.ts';

export type PaperName = 'A4' | 'A3';

/** A sheet of paper as it lies before the reader, in points. */
export interface Paper extends Size {
  readonly name: PaperName;
  readonly orientation: 'portrait' | 'landscape';
}

export function paperOf(name: PaperName, orientation: Paper['orientation']): Paper {
  const [short, long] = name === 'A4' ? [210, 297] : [297, 420];
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short];
  return { name, orientation, width: rounded(millimetres(width)), height: rounded(millimetres(height)) };
}

/** Margins of filing sheets in mm: more room than an official document leaves, since the chart needs it. */
const margins = { top: 13, side: 12.5, bottom: 15 };

/** The part of the sheet that carries chart and text. */
export function printArea(paper: Paper): Rectangle {
  return {
    x: millimetres(margins.side),
    y: millimetres(margins.top),
    width: paper.width - 2 * millimetres(margins.side),
    height: paper.height - millimetres(margins.top + margins.bottom),
  };
}
