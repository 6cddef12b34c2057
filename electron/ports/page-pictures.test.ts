import { PDFiumLibrary } from '@hyzyla/pdfium';
import { decode } from 'fast-png';
import { afterEach, expect, test, vi } from 'vitest';
import { pdfPainter } from '../../shared/paint/pdf.ts';
import { pathItem, rectanglePath } from '../../shared/scene/paths.ts';
import { readFontBytes } from './fonts.ts';
import { pagePictures } from './page-pictures.ts';
import { openPdfReader } from './pdf-reader.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** The library the next reader opens. */
async function nextLibrary(): Promise<PDFiumLibrary> {
  const library = await PDFiumLibrary.init();
  vi.spyOn(PDFiumLibrary, 'init').mockResolvedValueOnce(library);
  return library;
}

/** A document of as many pages as widths, each filled with black. */
function blackPages(widths: readonly number[]): Promise<Uint8Array> {
  const sheets = widths.map((width, index) => {
    const items = [pathItem(rectanglePath({ x: 0, y: 0, width, height: 30 }), { fill: '#000000' })];
    return { width, height: 30, items, page: index + 1, pages: widths.length };
  });
  return pdfPainter(readFontBytes())(sheets, { seal: null, title: '', author: '', date: '2026-03-02' });
}

test('a picture of every page in order, the document opened once for all', async () => {
  const load = vi.spyOn(await nextLibrary(), 'loadDocument');
  const reader = await openPdfReader();
  const pictures = (await pagePictures(await blackPages([20, 40, 60]), reader, 72)).map((png) => decode(png));
  reader.close();
  expect(pictures.map(({ width, height, channels }) => [width, height, channels])).toEqual([[20, 30, 3], [40, 30, 3], [60, 30, 3]]);
  expect(pictures.map(({ data, width }) => data[(15 * width + 10) * 3])).toEqual([0, 0, 0]);
  expect(load).toHaveBeenCalledTimes(1);
});

test('a reader that is closed while it draws finishes first, then gives its memory back', async () => {
  const destroy = vi.spyOn(await nextLibrary(), 'destroy');
  const reader = await openPdfReader();
  const drawing = pagePictures(await blackPages([20, 40]), reader, 72);
  reader.close();
  expect(destroy).not.toHaveBeenCalled();
  expect(await drawing).toHaveLength(2);
  expect(destroy).toHaveBeenCalledTimes(1);
});

test('what is no PDF document is told', async () => {
  const reader = await openPdfReader();
  await expect(pagePictures(new Uint8Array(10), reader, 72)).rejects.toMatchObject({ code: 'file.unreadable' });
  reader.close();
});
