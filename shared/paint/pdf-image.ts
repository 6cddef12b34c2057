import { MingquanError } from '../kernel/mingquan-error.ts';
import type { PdfFile } from './pdf-file.ts';

/** A picture ready to be put into documents: colours and opacity packed. */
export interface PdfImage {
  readonly width: number;
  readonly height: number;
  readonly colours: Uint8Array;
  readonly opacity: Uint8Array | null;
}

/** Rejects with MingquanError `seal.not-an-image`. */
export async function readPng(png: Uint8Array): Promise<PdfImage> {
  // Large, and needed for seals alone.
  const { PDFContext, PDFName, PDFRawStream, PngEmbedder } = await import('@cantoo/pdf-lib');
  try {
    const embedder = await PngEmbedder.for(png);
    const context = PDFContext.create();
    const colours = context.lookup(await embedder.embedIntoContext(context));
    if (!(colours instanceof PDFRawStream)) {
      throw new TypeError('a picture must become a stream');
    }
    const opacity = colours.dict.lookup(PDFName.of('SMask'));
    return {
      width: embedder.width,
      height: embedder.height,
      colours: colours.getContents(),
      opacity: opacity instanceof PDFRawStream ? opacity.getContents() : null,
    };
  } catch (cause) {
    throw new MingquanError('seal.not-an-image', {}, { cause });
  }
}

/** Writes the picture and returns its number. */
export function writeImage(file: PdfFile, { width, height, colours, opacity }: PdfImage): number {
  const entries = (space: string): string => `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace/${space}/Filter/FlateDecode`;
  const mask = opacity === null ? '' : `/SMask ${file.plainStream(entries('DeviceGray'), opacity)} 0 R`;
  return file.plainStream(`${entries('DeviceRGB')}${mask}`, colours);
}
