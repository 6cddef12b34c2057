import { encode } from 'fast-png';
import type { PdfReader } from './pdf-reader.ts';

/** Each page of a PDF document as PNG bytes, opaque on white: pictures of the very pages that are printed. */
export async function pagePictures(pdf: Uint8Array, reader: PdfReader, dotsPerInch: number): Promise<Uint8Array[]> {
  const pages = await reader.pageCount(pdf);
  const pictures: Uint8Array[] = [];
  for (let page = 1; page <= pages; page += 1) {
    const { width, height, data } = await reader.pixels(pdf, page, dotsPerInch);
    pictures.push(encode({ width, height, data: withoutOpacity(data), channels: 3, depth: 8 }));
  }
  return pictures;
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
