import { encode } from 'fast-png';
import type { PdfReader } from './pdf-reader.ts';

/** Each page of a PDF document as PNG bytes, opaque on white: pictures of the very pages that are printed. */
export function pagePictures(pdf: Uint8Array, reader: PdfReader, dotsPerInch: number): Promise<Uint8Array[]> {
  return reader.pictures(pdf, dotsPerInch, ({ width, height, data }) =>
    encode({ width, height, data: withoutOpacity(data), channels: 3, depth: 8 }),
  );
}

// helpers

function withoutOpacity(pixels: Uint8Array): Uint8Array {
  const opaque = new Uint8Array((pixels.length / 4) * 3);
  for (let from = 0, to = 0; from < pixels.length; from += 4, to += 3) {
    opaque[to] = pixels[from] ?? 0;
    opaque[to + 1] = pixels[from + 1] ?? 0;
    opaque[to + 2] = pixels[from + 2] ?? 0;
  }
  return opaque;
}
