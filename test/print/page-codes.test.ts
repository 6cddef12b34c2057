import jsQR from 'jsqr';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFontBytes } from '../../electron/ports/fonts.ts';
import { openPdfReader, type PagePixels, type PdfReader } from '../../electron/ports/pdf-reader.ts';
import { filingSheets } from '../../shared/carriers/filing-sheets.ts';
import { pageIdentity, readPageIdentity } from '../../shared/carriers/page-identity.ts';
import { chartDigest } from '../../shared/formats/chart-digest.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { pdfPainter } from '../../shared/paint/pdf.ts';
import { arrangedSamples, fonts } from './print-kit.ts';

const paint = pdfPainter(readFontBytes());
let reader: PdfReader;
let charts: readonly Chart[] = [];

beforeAll(async () => {
  reader = await openPdfReader();
  charts = await arrangedSamples();
});
afterAll(() => reader.close());

/** What a reader finds in the lower right corner of each page, as a scan at `dotsPerInch` shows it. */
async function codesOf(chart: Chart, dotsPerInch: number): Promise<(string | null)[]> {
  const sheets = filingSheets(chart, fonts, { paper: 'auto', seal: null, digest: chartDigest(chart) });
  const pdf = await paint(sheets, { seal: null, title: chart.title, author: chart.issuer, date: chart.issuedOn });
  return reader.pictures(pdf, dotsPerInch, (page) => {
    const { data, side } = corner(page, Math.round((30 / 25.4) * dotsPerInch));
    return jsQR(data, side, side)?.data ?? null;
  });
}

test('every page of every filing copy says by its QR code which page of what it is, at the resolution of an office scan', async () => {
  for (const chart of charts) {
    const codes = await codesOf(chart, 200);
    const expected = codes.map((_, index) => pageIdentity(chart, index + 1, codes.length, chartDigest(chart)));
    expect(codes.map((code) => (code === null ? null : readPageIdentity(code))), chart.title).toEqual(expected);
  }
});

test('a unit of forty characters with a code of forty is still read', async () => {
  const [chart] = charts;
  const long = { ...chart!, issuer: '清溪县'.repeat(13), power: { ...chart!.power, code: '01269069-4-CJ-0001/'.repeat(2) } };
  const [code] = await codesOf(long, 300);
  expect(readPageIdentity(code ?? '')).toMatchObject({ unit: long.issuer, powerCode: long.power.code });
});

// helpers

/** The lower right corner of the page: a reader finds the code in the whole page as well, only slower. */
function corner({ width, height, data }: PagePixels, side: number): { readonly data: Uint8ClampedArray; readonly side: number } {
  const rows = Array.from({ length: side }, (_, row) => {
    const start = ((height - side + row) * width + width - side) * 4;
    return data.subarray(start, start + side * 4);
  });
  return { data: new Uint8ClampedArray(Buffer.concat(rows)), side };
}
