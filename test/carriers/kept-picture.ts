import { readFileSync } from 'node:fs';
import { decode } from 'fast-png';
import type { PagePixels } from '../../electron/ports/pdf-reader.ts';
import { differenceByCell } from '../print/print-kit.ts';

/** Mean difference of darkness that a cell of 8 pixels may have: newer engines smooth a little differently. */
export const tolerance = 0.06;
const cell = 8;

/** The picture docs/carriers shows under that name. */
export function keptPicture(name: string): PagePixels {
  return opaque(readFileSync(new URL(`../../docs/carriers/${name}.png`, import.meta.url)));
}

/** By how much the cell that differs most does, 0 for alike to 1; throws where the sizes are not the same. */
export function mostDifferent(picture: PagePixels | Uint8Array, kept: PagePixels): number {
  const pixels = picture instanceof Uint8Array ? opaque(picture) : picture;
  if (pixels.width !== kept.width || pixels.height !== kept.height) {
    throw new RangeError(`${pixels.width} × ${pixels.height} pixels instead of ${kept.width} × ${kept.height}`);
  }
  return Math.max(...differenceByCell(pixels, kept, cell));
}

// helpers

function opaque(png: Uint8Array): PagePixels {
  const { width, height, data, channels } = decode(png);
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    for (let part = 0; part < 3; part += 1) {
      rgba[pixel * 4 + part] = Number(data[pixel * channels + part]);
    }
  }
  return { width, height, data: rgba };
}
