import { deflateSync } from 'node:zlib';
import { pdfPainter, type PdfPainter } from '../../shared/paint/pdf.ts';
import { fontSources } from './fonts.ts';

/** A painter with the shipped faces and this machine's deflate. */
export function createPdfPainter(): PdfPainter {
  return pdfPainter(fontSources(), (bytes) => deflateSync(bytes, { level: 4 }));
}
