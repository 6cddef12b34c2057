import { encodePng } from './encode-png.ts';
import type { PdfReader } from './pdf-reader.ts';

/**
 * Each page of a PDF document as PNG bytes, opaque on white: pictures of the very pages that are printed. `pause` is awaited
 * between drawing and packing; what it throws ends the work.
 */
export function pagePictures(pdf: Uint8Array, reader: PdfReader, dotsPerInch: number, pause: () => Promise<void> = () => Promise.resolve()): Promise<Uint8Array[]> {
  return reader.pictures(pdf, dotsPerInch, async (page) => {
    await pause();
    return encodePng(page);
  });
}
