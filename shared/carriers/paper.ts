import type { Rectangle, Size } from '../kernel/geometry.ts';
import { millimetres, rounded } from '../kernel/units.ts';

export type PaperName = 'A4' | 'A3';

/** A sheet of paper as it lies before the reader, in points. */
export interface Paper extends Size {
  readonly name: PaperName;
  readonly orientation: 'portrait' | 'landscape';
}

export function paperOf(name: PaperName, orientation: Paper['orientation']): Paper {
  return { name, orientation, ...sheetSize(name, orientation) };
}

/** Paper sizes of ISO 216 in mm, short side first. */
export const isoPapers = { A0: [841, 1189], A1: [594, 841], A2: [420, 594], A3: [297, 420], A4: [210, 297], A5: [148, 210], A6: [105, 148] } as const;
export type IsoPaper = keyof typeof isoPapers;

/** The sheet as it lies before the reader, in points. */
export function sheetSize(name: IsoPaper, orientation: Paper['orientation']): Size {
  const [short, long] = isoPapers[name];
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short];
  return { width: rounded(millimetres(width)), height: rounded(millimetres(height)) };
}

/** Margins of filing sheets in mm: more room than an official document leaves, since the chart needs it; at the foot the page's code. */
const margins = { top: 13, side: 12.5, bottom: 18 };

/** The part of the sheet that carries chart and text. */
export function printArea(paper: Paper): Rectangle {
  return {
    x: millimetres(margins.side),
    y: millimetres(margins.top),
    width: paper.width - 2 * millimetres(margins.side),
    height: paper.height - millimetres(margins.top + margins.bottom),
  };
}
