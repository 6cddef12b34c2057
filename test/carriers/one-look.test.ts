import { create, type Font } from '@cantoo/fontkit';
import { Resvg } from '@resvg/resvg-js';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createChartMaker, type ChartMaker } from '../../electron/backend/chart-maker.ts';
import { readFontBytes } from '../../electron/ports/fonts.ts';
import type { PagePixels } from '../../electron/ports/pdf-reader.ts';
import { fontFileNames } from '../../shared/paint/ofd-document.ts';
import { fontRoles } from '../../shared/typeset/face.ts';
import { drawOfd } from '../print/ofd-picture.ts';
import { inkByCell } from '../print/print-kit.ts';
import { drawSvg } from '../print/second-engine.ts';
import { keptPicture } from './kept-picture.ts';
import { filesOf, sampleSource } from './sample-carriers.ts';
import { shownPenalty } from './shown-carriers.ts';

const kept = keptPicture('filing-copy');
let maker: ChartMaker;
beforeAll(() => {
  maker = createChartMaker();
});
afterAll(() => maker.close());

// Three engines smooth edges in three ways, and put a hairline on one pixel or on two: ink is compared, in larger cells.
test.each([
  ['svg', (bytes: Uint8Array) => drawSvg(new TextDecoder().decode(bytes), ((kept.width - 0.4) / paperWidth) * 72)],
  ['png', (bytes: Uint8Array) => shrunk(bytes)],
  ['ofd', (bytes: Uint8Array) => drawOfd(bytes, 1, kept.width)],
] as const)('the file of %s looks as the kept picture of the filing copy', async (as, draw) => {
  const [bytes] = await made(as);
  const picture = draw(bytes!);
  expect([picture.width, Math.abs(picture.height - kept.height) <= 1]).toEqual([kept.width, true]);
  const theirs = inkByCell(kept, cell);
  const differences = inkByCell({ ...picture, height: kept.height }, cell).map((ink, at) => Math.abs(ink - (theirs[at] ?? 0)));
  expect(Math.max(...differences)).toBeLessThan(0.08);
});

test('every character of an OFD document has in its embedded face the outline of the whole face', async () => {
  const shipped = readFontBytes();
  const [bytes] = await made('ofd');
  const members = unzipSync(bytes!);
  let compared = 0;
  for (const role of fontRoles) {
    const file = members[`Doc_0/Res/${fontFileNames[role]}`];
    const [subset, whole] = [file === undefined ? null : (create(file) as Font), create(shipped[role]) as Font];
    for (const codePoint of subset?.characterSet.filter((each) => each !== endOfTable) ?? []) {
      const [ours, theirs] = [subset?.glyphForCodePoint(codePoint), whole.glyphForCodePoint(codePoint)];
      expect([codePoint, ours?.advanceWidth, ours?.path.toSVG()]).toEqual([codePoint, theirs?.advanceWidth, theirs?.path.toSVG()]);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(300);
});

// helpers

/** What a table from characters to glyphs ends with. */
const endOfTable = 0xffff;
/** Side of the cells in pixels. */
const cell = 30;
/** Points; the filing copy fills an A3 sheet. */
const paperWidth = 841.89;

async function made(as: 'svg' | 'png' | 'ofd'): Promise<Uint8Array[]> {
  const files: Uint8Array[] = [];
  for await (const { bytes } of filesOf(maker, { as }, sampleSource(maker, [shownPenalty]))) {
    files.push(bytes);
  }
  return files;
}

/** A picture file in the size of the kept one. */
function shrunk(png: Uint8Array): PagePixels {
  const image = `<image width="${kept.width}" height="${kept.height}" href="data:image/png;base64,${Buffer.from(png).toString('base64')}"/>`;
  const { width, height, pixels } = new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="${kept.width}" height="${kept.height}">${image}</svg>`).render();
  return { width, height, data: pixels };
}
