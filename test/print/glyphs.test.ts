import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFontBytes } from '../../electron/ports/fonts.ts';
import { createPdfPainter } from '../../electron/ports/pdf-painter.ts';
import { openPdfReader, type PdfReader } from '../../electron/ports/pdf-reader.ts';
import { pdfPainter, type PdfPainter } from '../../shared/paint/pdf.ts';
import type { FrameItem, SceneItem, Sheet } from '../../shared/scene/display-list.ts';
import { fontRoles, type FontRole } from '../../shared/typeset/face.ts';
import { fullEmbed } from './full-embed.ts';
import { differenceByCell, fonts, inkByCell, sheetOf } from './print-kit.ts';

const bytes = readFontBytes();
const paint = pdfPainter(bytes);
/** Every way a glyph comes into a document: packed by either deflate, on the page itself or in a frame turned around twice. */
const paths: readonly (readonly [string, PdfPainter, (sheet: Sheet) => Sheet])[] = [
  ['as pages pack it', paint, (sheet) => sheet],
  ['as this machine packs it', createPdfPainter(), (sheet) => sheet],
  ['in a frame', paint, framed],
];
const input = { seal: null, title: '字形', author: '', date: '2026-03-02' };
let reader: PdfReader;

beforeAll(async () => {
  reader = await openPdfReader();
});
afterAll(() => reader.close());

// A small subset is where font engines have destroyed glyphs while large ones and text extraction stayed perfect.
describe.each(fontRoles)('glyphs of %s, each in its cell', (role) => {
  describe.each(paths)('%s', (_, painter, put) => {
    test.each([60, 400])('a subset of %i characters looks like the whole font', async (count) => {
      const sheet = grid(role, count);
      const subset = await reader.pixels(await painter([put(sheet)], input), 1, dotsPerInch);
      const whole = await reader.pixels(await fullEmbed([sheet], bytes), 1, dotsPerInch);
      expect([subset.width, subset.height]).toEqual([whole.width, whole.height]);
      const inks = inkByCell(subset, cellPixels);
      expect(differenceByCell(subset, whole, cellPixels).filter((difference) => difference > alike)).toEqual([]);
      expect(inks.filter((ink) => ink > 0.005).length).toBe(count);
    });
  });
});

test('the comparison sees one glyph that is another of much the same ink', async () => {
  const sheet = grid('sans', 60);
  const items = sheet.items.map((item) => (item.type === 'text' && item.text === '㛃' ? { ...item, text: '䶮' } : item));
  const [first, second] = [await paint([sheet], input), await paint([{ ...sheet, items }], input)];
  const difference = differenceByCell(await reader.pixels(first, 1, dotsPerInch), await reader.pixels(second, 1, dotsPerInch), cellPixels);
  expect(difference.filter((each) => each > alike).length).toBe(1);
});

// helpers

const dotsPerInch = 144;
/** Mean difference of darkness below which two cells are the same glyph. */
const alike = 0.01;
const cell = 16;
const cellPixels = (cell * dotsPerInch) / 72;
const across = 20;

/** The sheet drawn at half its size in a frame of a frame that doubles it, each turned upside down. */
function framed(sheet: Sheet): Sheet {
  const { width, height, items } = sheet;
  const half: FrameItem = { type: 'frame', items, window: { x: 0, y: 0, width, height }, at: { x: 0, y: 0 }, scale: 0.5, turn: 180 };
  const whole: FrameItem = { type: 'frame', items: [half], window: { x: 0, y: 0, width: width / 2, height: height / 2 }, at: { x: 0, y: 0 }, scale: 2, turn: 180 };
  return { ...sheet, items: [whole] };
}

/** Characters spread over the face's Han, letters and marks, one to a cell. */
function grid(role: FontRole, count: number): Sheet {
  const items = spread(role, count).map(
    (text, index): SceneItem => ({
      type: 'text',
      text,
      at: { x: (index % across) * cell + 2, y: Math.floor(index / across) * cell + 13 },
      font: role,
      size: 12,
      colour: '#000000',
    }),
  );
  return sheetOf(across * cell, Math.ceil(count / across) * cell, items);
}

function spread(role: FontRole, count: number): string[] {
  const named = Array.from('行政处罚听证决定书AaGgéÅ0189《》（）〔〕，。、；：①→㛃䶮𬭎', (character) => character);
  const han: string[] = [];
  for (let codePoint = 0x4e00; han.length + named.length < count; codePoint += 47) {
    const character = String.fromCodePoint(codePoint);
    if (fonts[role].covers(codePoint) && !named.includes(character)) {
      han.push(character);
    }
  }
  return [...named, ...han].slice(0, count);
}
