import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFontBytes } from '../../electron/ports/fonts.ts';
import { openPdfReader, type PdfReader } from '../../electron/ports/pdf-reader.ts';
import { filingSheets } from '../../shared/carriers/filing-sheets.ts';
import { overlaps, type Rectangle } from '../../shared/kernel/geometry.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { pdfPainter } from '../../shared/paint/pdf.ts';
import { paintSvg } from '../../shared/paint/svg.ts';
import { textsOf, type Sheet } from '../../shared/scene/display-list.ts';
import { arrangedSamples, fonts, inkByCell, itemBounds, textBounds } from './print-kit.ts';
import { drawSvg } from './second-engine.ts';

interface Printed {
  readonly chart: Chart;
  readonly sheets: readonly Sheet[];
  readonly pdf: Uint8Array;
}

let printed: readonly Printed[] = [];
let reader: PdfReader;

beforeAll(async () => {
  reader = await openPdfReader();
  const paint = pdfPainter(readFontBytes());
  const made: Printed[] = [];
  for (const chart of await arrangedSamples()) {
    const sheets = filingSheets(chart, fonts, { paper: 'auto', seal: null });
    made.push({ chart, sheets, pdf: await paint(sheets, { seal: null, title: chart.title, author: chart.issuer, date: chart.issuedOn }) });
  }
  printed = made;
});
afterAll(() => reader.close());

describe('every PDF of the sample department', () => {
  test('there are at least twelve', () => {
    expect(printed.length).toBeGreaterThanOrEqual(12);
  });

  test('gives back exactly the text of its sheets', async () => {
    for (const { chart, sheets, pdf } of printed) {
      const pages = await reader.texts(pdf);
      expect(pages.length).toBe(sheets.length);
      for (const [index, page] of pages.entries()) {
        expect(sorted(page), `${chart.title}, page ${index + 1}`).toBe(sorted(textsOf(sheets[index]?.items ?? []).map(({ text }) => text).join('')));
      }
    }
  });

  test('is at most 150 KB', () => {
    for (const { chart, pdf } of printed) {
      expect(pdf.length, chart.title).toBeLessThanOrEqual(150 * 1024);
    }
  });

  test('is the same bytes from another painter', async () => {
    const paint = pdfPainter(readFontBytes());
    for (const { chart, pdf } of printed) {
      const again = await paint(filingSheets(chart, fonts, { paper: 'auto', seal: null }), {
        seal: null, title: chart.title, author: chart.issuer, date: chart.issuedOn,
      });
      expect(Buffer.compare(pdf, again), chart.title).toBe(0);
    }
  });

  test('has nothing outside its sheets and no text over another', () => {
    for (const { chart, sheets } of printed) {
      for (const sheet of sheets) {
        expect(outside(sheet), chart.title).toEqual([]);
        expect(overlappingTexts(sheet), chart.title).toEqual([]);
      }
    }
  });

  test('prints no type under eight points', () => {
    for (const { chart, sheets } of printed) {
      const sizes = sheets.flatMap((sheet) => textsOf(sheet.items).map(({ size }) => size));
      expect(Math.min(...sizes), chart.title).toBeGreaterThanOrEqual(8);
    }
  });

  test('has the ink that another engine gives the same sheets', async () => {
    const [first] = printed;
    for (const [index, sheet] of (first?.sheets ?? []).entries()) {
      const ours = inkByCell(await reader.pixels(first?.pdf ?? new Uint8Array(), index + 1, 144), 120);
      const theirs = inkByCell(drawSvg(paintSvg(sheet, { seal: null, paper: '#ffffff' }), 144), 120);
      const [total, other] = [sum(ours), sum(theirs)];
      expect(other).toBeGreaterThan(1);
      expect(total / other).toBeGreaterThan(0.85);
      expect(total / other).toBeLessThan(1.15);
    }
    // The other engine reads every font whole for each page, which a busy machine is slow at.
  }, 120_000);
});

// helpers

/** The characters in one order: a page's lines may be read in another order than they were set. */
function sorted(text: string): string {
  return Array.from(text.replace(/\s/g, '')).sort().join('');
}

function outside(sheet: Sheet): unknown[] {
  return itemBounds(sheet.items).filter(
    ({ bounds }) => bounds.x < -0.01 || bounds.y < -0.01 || bounds.x + bounds.width > sheet.width + 0.01 || bounds.y + bounds.height > sheet.height + 0.01,
  );
}

function overlappingTexts(sheet: Sheet): string[] {
  const texts = textsOf(sheet.items).map((item) => ({ text: item.text, bounds: shrunk(textBounds(item)) }));
  return texts.flatMap((one, index) =>
    texts.slice(index + 1).flatMap((other) => (overlaps(one.bounds, other.bounds) ? [`${one.text} × ${other.text}`] : [])),
  );
}

function shrunk({ x, y, width, height }: Rectangle): Rectangle {
  return { x: x + 0.05, y: y + 0.05, width: width - 0.1, height: height - 0.1 };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
