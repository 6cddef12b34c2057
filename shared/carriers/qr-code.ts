import { create } from 'qrcode';
import type { Point } from '../kernel/geometry.ts';
import { encodeUtf8 } from '../kernel/utf8.ts';
import type { PathItem, PathSegment, SceneItem } from '../scene/display-list.ts';

/** Modules kept white around the code (ISO/IEC 18004, 6.3.8). */
export const quietModules = 4;

/**
 * How a code is made: `best` mixes the ways of coding for the fewest bits and tries all eight masks (7.8.3) for the calmest,
 * `plain` codes bytes under one mask as it comes, twenty times quicker.
 */
export type QrMaking = 'best' | 'plain';

/**
 * A QR code (ISO/IEC 18004) of the text as one filled shape, level M. The quiet zone lies within `size` points; paper must be
 * light there. The same text gives the same shape.
 */
export function qrCode(text: string, at: Point, size: number, making: QrMaking = 'best'): PathItem {
  const { modules } =
    making === 'plain'
      ? create([{ data: encodeUtf8(text), mode: 'byte' }], { errorCorrectionLevel: 'M', maskPattern: firstMask })
      : create(text, { errorCorrectionLevel: 'M' });
  const module = size / (modules.size + 2 * quietModules);
  const segments: PathSegment[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; ) {
      const start = column;
      while (column < modules.size && modules.get(row, column) === 1) {
        column += 1;
      }
      if (column > start) {
        const [x, y] = [at.x + (start + quietModules) * module, at.y + (row + quietModules) * module];
        const [right, foot] = [x + (column - start) * module, y + module];
        segments.push(
          { to: 'move', point: { x, y } },
          { to: 'line', point: { x: right, y } },
          { to: 'line', point: { x: right, y: foot } },
          { to: 'line', point: { x, y: foot } },
          { to: 'close' },
        );
      }
      column += 1;
    }
  }
  return { type: 'path', segments, fill: '#000000', stroke: null, lineWidth: 0, dash: null };
}

/** Whether the shape is a QR code: nothing else is one black shape of so many rectangles. */
export function isQrCode(item: SceneItem): item is PathItem {
  return item.type === 'path' && item.fill === '#000000' && item.stroke === null && item.segments.filter(({ to }) => to === 'move').length >= fewestRectangles;
}

// helpers

/** The smallest code, of 21 modules a side, has more. */
const fewestRectangles = 80;

/** Stripes along the rows: a mask that leaves few large even areas. */
const firstMask = 3;
