import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFontBytes } from '../../../electron/ports/fonts.ts';
import { openPdfReader, type PagePixels, type PdfReader } from '../../../electron/ports/pdf-reader.ts';
import { differenceByCell } from '../../../test/print/print-kit.ts';
import { pdfPainter } from '../../paint/pdf.ts';
import { textsOf, type FrameItem, type Scene, type SceneItem, type Sheet } from '../../scene/display-list.ts';
import { pathItem, polygon } from '../../scene/paths.ts';
import { sheetSize } from '../paper.ts';
import { booklet, bookletOrder } from './booklet.ts';

const size = sheetSize('A5', 'portrait');
let reader: PdfReader;

beforeAll(async () => {
  reader = await openPdfReader();
});
afterAll(() => reader.close());

function page(number: number): Scene {
  const wedge = polygon([{ x: 30, y: 30 }, { x: 350, y: 60 + number * 11 }, { x: 60 + number * 9, y: 500 }]);
  return { ...size, items: [pathItem(wedge, { fill: '#808080' }), { type: 'text', text: `第${number}页`, at: { x: 30, y: 560 }, font: 'sansBold', size: 20, colour: '#000000' }] };
}

/** The number on the left and the right half of a side as it is read; 0 for a blank half. */
function halves(items: readonly SceneItem[], width: number): [number, number] {
  const frames = items.filter((item): item is FrameItem => item.type === 'frame');
  const [first] = frames;
  if (first?.turn === 180 && first.window.width > size.width) {
    return halves(first.items, width);
  }
  const numberOf = (left: boolean): number => {
    const frame = frames.find(({ at }) => (at.x < width / 2 - 1) === left);
    return Number(/\d+/.exec(textsOf(frame?.items ?? [])[0]?.text ?? '0')?.[0]);
  };
  return [numberOf(true), numberOf(false)];
}

/** Folds the sheets, laid on one another with the fronts down, and leafs through them. */
function leafThrough(sheets: readonly Sheet[]): number[] {
  const sides = sheets.map((sheet) => halves(sheet.items, sheet.width));
  const outwards = Array.from({ length: sides.length / 2 }, (_, sheet) => ({ front: sides[2 * sheet]!, back: sides[2 * sheet + 1]! }));
  const firstHalf = outwards.flatMap(({ front, back }) => [front[1], back[0]]);
  const secondHalf = [...outwards].reverse().flatMap(({ front, back }) => [back[1], front[0]]);
  return [...firstHalf, ...secondHalf];
}

test.each([1, 4, 7, 8, 13, 32])('%i pages, folded, are in order and only the last ones blank', (count) => {
  const sheets = booklet(Array.from({ length: count }, (_, index) => page(index + 1)), { flip: 'short', creep: 0 });
  const total = Math.ceil(count / 4) * 4;
  expect(sheets.length).toBe(total / 2);
  expect(leafThrough(sheets)).toEqual(Array.from({ length: total }, (_, index) => (index < count ? index + 1 : 0)));
  expect(sheets.map(({ width, height }) => [width, height])).toEqual(sheets.map(() => [size.width * 2, size.height]));
});

test('the order of eight pages is the bookbinder’s', () => {
  expect(bookletOrder(8)).toEqual([
    { front: [8, 1], back: [2, 7] },
    { front: [6, 3], back: [4, 5] },
  ]);
});

test('turned over the long edge, the backs are printed upside down', () => {
  const sheets = booklet([1, 2, 3, 4].map(page), { flip: 'long', creep: 0 });
  expect(sheets[1]!.items).toMatchObject([{ type: 'frame', turn: 180 }]);
  expect(leafThrough(sheets)).toEqual([1, 2, 3, 4]);
});

test('creep moves inner pages towards the fold and never over it', () => {
  const sheets = booklet(Array.from({ length: 12 }, (_, index) => page(index + 1)), { flip: 'short', creep: 2 });
  const inner = sheets[4]!.items.filter((item): item is FrameItem => item.type === 'frame');
  expect(inner.map(({ at, window }) => [Math.round(at.x * 10) / 10, Math.round((at.x + window.width) * 10) / 10])).toEqual([
    [5.7, 419.5],
    [419.5, 833.4],
  ]);
  const outer = sheets[0]!.items.filter((item): item is FrameItem => item.type === 'frame');
  expect(outer.map(({ window }) => window.width)).toEqual([size.width, size.width]);
});

test('headings are plain text on the printer’s sheets', () => {
  const heading: SceneItem = { type: 'group', element: 'title', structure: { tag: 'H1', key: 'one' }, items: page(1).items };
  const [front] = booklet([{ ...size, items: [heading] }], { flip: 'short', creep: 0 });
  expect(front!.items[0]).toMatchObject({ items: [{ structure: { tag: 'P', key: 'one' } }] });
});

test.each(['short', 'long'] as const)('turned over the %s edge, the halves of the printed sheets are the pages, pixel by pixel', async (flip) => {
  const paint = pdfPainter(readFontBytes());
  const input = { seal: null, title: '', author: '', date: '' };
  const pages = [1, 2, 3, 4, 5].map(page);
  const printed = await paint(booklet(pages, { flip, creep: 0 }), input);
  const places = [[1, 'right', 1], [2, 'left', 2], [3, 'right', 3], [4, 'left', 4], [4, 'right', 5]] as const;
  for (const [sheet, place, number] of places) {
    const side = await reader.pixels(printed, sheet, 60);
    // A lying sheet that is turned over its long edge shows its back upside down: as the reader sees it, it must be upright.
    const whole = flip === 'long' && sheet % 2 === 0 ? turnedUpsideDown(side) : side;
    const alone = await reader.pixels(await paint([{ ...pages[number - 1]!, page: 1, pages: 1 }], input), 1, 60);
    const half = crop(whole, place === 'left' ? 0 : whole.width - alone.width, alone);
    const differences = differenceByCell(half, alone, 10);
    expect(differences.filter((difference) => difference > 0.15).length).toBeLessThan(differences.length * 0.02);
  }
});

// helpers

function turnedUpsideDown({ width, height, data }: PagePixels): PagePixels {
  const turned = new Uint32Array(data.slice().buffer).reverse();
  return { width, height, data: new Uint8Array(turned.buffer) };
}

function crop({ width, data }: PagePixels, left: number, wanted: PagePixels): PagePixels {
  const cut = new Uint8Array(wanted.width * wanted.height * 4);
  for (let y = 0; y < wanted.height; y += 1) {
    const from = (y * width + left) * 4;
    cut.set(data.subarray(from, from + wanted.width * 4), y * wanted.width * 4);
  }
  return { width: wanted.width, height: wanted.height, data: cut };
}
