import { readFileSync } from 'node:fs';
import { decode } from 'fast-png';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createChartMaker, type ChartMaker } from '../../electron/backend/chart-maker.ts';
import type { PagePixels } from '../../electron/ports/pdf-reader.ts';
import { differenceByCell } from '../print/print-kit.ts';
import { carrierPictures } from './carrier-pictures.ts';
import { shownCarriers } from './shown-carriers.ts';

const cell = 8;
/** Mean difference of darkness a cell may have: a newer PDFium smooths a little differently. */
const tolerance = 0.06;

describe('the page docs/carriers shows is what is made today', () => {
  let maker: ChartMaker;
  beforeAll(() => {
    maker = createChartMaker({ clock: () => '2026-03-02T00:00:00.000Z' });
  });
  afterAll(() => maker.close());

  test.each(shownCarriers)('$name', async (carrier) => {
    const kept = keptPicture(carrier.name);
    const pictures = carrierPictures(maker, [carrier]);
    const { value, done } = await pictures.next();
    await pictures.return(undefined);
    if (done === true) {
      throw new Error('the page is not there');
    }
    const { pixels } = value;
    expect([pixels.width, pixels.height]).toEqual([kept.width, kept.height]);
    expect(Math.max(...differenceByCell(pixels, kept, cell))).toBeLessThan(tolerance);
  });
});

// helpers

function keptPicture(name: string): PagePixels {
  const { width, height, data, channels } = decode(readFileSync(new URL(`../../docs/carriers/${name}.png`, import.meta.url)));
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    for (let part = 0; part < 3; part += 1) {
      rgba[pixel * 4 + part] = Number(data[pixel * channels + part]);
    }
  }
  return { width, height, data: rgba };
}
