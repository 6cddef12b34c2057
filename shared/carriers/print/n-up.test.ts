import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFontBytes } from '../../../electron/ports/fonts.ts';
import { openPdfReader, type PagePixels, type PdfReader } from '../../../electron/ports/pdf-reader.ts';
import { differenceByCell } from '../../../test/print/print-kit.ts';
import { pdfPainter } from '../../paint/pdf.ts';
import type { Scene, Sheet } from '../../scene/display-list.ts';
import { frameMatrix } from '../../scene/frame-matrix.ts';
import { pathItem, polygon } from '../../scene/paths.ts';
import { sheetSize } from '../paper.ts';
import { nUp, nUpGrid, type NUpOptions } from './n-up.ts';

const options: NUpOptions = { sheet: 'A4', flip: 'long', copies: 1, gutter: 0 };
const card = sheetSize('A6', 'portrait');
let reader: PdfReader;

beforeAll(async () => {
  reader = await openPdfReader();
});
afterAll(() => reader.close());

/** A side that nothing else looks like, also turned: a wedge and its number as text. */
function side(name: string, size = card): Scene {
  const step = Number(name.replace(/\D/g, ''));
  const wedge = polygon([{ x: 20, y: 20 }, { x: size.width - 20, y: 30 + step * 9 }, { x: 40 + step * 7, y: size.height - 40 }]);
  return {
    ...size,
    items: [
      pathItem(wedge, { fill: name.startsWith('正') ? '#1f3a5f' : '#808080' }),
      { type: 'text', text: name, at: { x: 30, y: size.height - 20 }, font: 'sansBold', size: 14, colour: '#000000' },
    ],
  };
}

function cards(count: number, size = card): Scene[][] {
  return Array.from({ length: count }, (_, index) => [side(`正${index + 1}`, size), side(`反${index + 1}`, size)]);
}

/** Where each card's number stands on a sheet, frames within frames followed. */
function places(sheet: Sheet): Record<string, { x: number; y: number; turn: number }> {
  const found: Record<string, { x: number; y: number; turn: number }> = {};
  for (const outer of sheet.items) {
    const turned = outer.type === 'frame' && outer.turn === 180 ? outer : null;
    for (const item of turned === null ? [outer] : turned.items) {
      if (item.type === 'frame') {
        const text = item.items.find((each) => each.type === 'text');
        const { a, d, e, f } = turned === null ? { a: 1, d: 1, e: 0, f: 0 } : frameMatrix(turned);
        const middle = { x: item.at.x + item.window.width / 2, y: item.at.y + item.window.height / 2 };
        found[text?.text ?? ''] = { x: Math.round(a * middle.x + e), y: Math.round(d * middle.y + f), turn: turned === null ? 0 : 180 };
      }
    }
  }
  return found;
}

test.each([
  ['A6', 'A4', 0, 4],
  ['A6', 'A3', 0, 8],
  ['A5', 'A4', 0, 2],
  ['A5', 'A3', 0, 4],
  ['A4', 'A3', 0, 2],
  ['A6', 'A4', 6, 2],
  ['A6', 'A3', 6, 4],
] as const)('%s on %s with %i mm between holds %i', (name, sheet, gutter, count) => {
  const grid = nUpGrid(sheetSize(name, name === 'A4' ? 'landscape' : 'portrait'), sheet, gutter);
  expect(grid.places.length).toBe(count);
  for (const { x, y } of grid.places) {
    expect(Math.min(x, y)).toBeGreaterThan(-1.6);
    expect(x + grid.card.width).toBeLessThan(grid.width + 1.6);
    expect(y + grid.card.height).toBeLessThan(grid.height + 1.6);
  }
});

test('cards and copies fill the sheets in order, the last one partly', () => {
  const sheets = nUp(cards(3), { ...options, copies: 2 });
  expect(sheets.map(({ page, pages }) => [page, pages])).toEqual([[1, 4], [2, 4], [3, 4], [4, 4]]);
  expect(Object.keys(places(sheets[0]!))).toEqual(['正1', '正2']);
  expect(Object.keys(places(sheets[2]!))).toEqual(['正3']);
  expect(sheets[0]!.items.filter((item) => item.type === 'frame').length).toBe(4);
});

describe.each(['long', 'short'] as const)('printed to be turned over the %s edge', (flip) => {
  test('each back lies behind its front', () => {
    const [front, back] = nUp(cards(4), { ...options, flip }).map(places);
    for (let number = 1; number <= 4; number += 1) {
      const [one, other] = [front![`正${number}`]!, back![`反${number}`]!];
      // A4 upright: its long edge is at the side, about the short one it turns upside down.
      const through = flip === 'long' ? { x: 595 - other.x, y: other.y } : { x: other.x, y: 842 - other.y };
      expect(Math.abs(one.x - through.x) + Math.abs(one.y - through.y)).toBeLessThan(3);
      expect(other.turn).toBe(flip === 'long' ? 0 : 180);
    }
  });

  test('held against the light, the turned sheet shows each back behind its front and upright', async () => {
    const paint = pdfPainter(readFontBytes());
    const [front, back] = nUp(cards(4), { ...options, flip });
    // The back as a reader sees it who turns the sheet like a page.
    const expected = cards(4).map(([, behind]) => behind!);
    const input = { seal: null, title: '', author: '', date: '' };
    const seen = await reader.pixels(await paint([back!], input), 1, 50);
    const upright = flip === 'long' ? seen : turnedUpsideDown(seen);
    for (const [index, behind] of expected.entries()) {
      const place = places(front!)[`正${index + 1}`]!;
      const alone = await reader.pixels(await paint([{ ...behind, page: 1, pages: 1 }], input), 1, 50);
      const scale = 50 / 72;
      const cut = crop(upright, Math.round((595.276 - place.x - card.width / 2) * scale), Math.round((place.y - card.height / 2) * scale), alone);
      const differences = differenceByCell(cut, alone, 12);
      expect(differences.filter((difference) => difference > 0.12).length).toBeLessThan(differences.length * 0.02);
    }
  });
});

test.each([
  ['short', 0],
  ['long', 180],
] as const)('on a lying sheet turned over its %s edge each back lies behind its front, turned by %i degrees', (flip, turn) => {
  const sheets = nUp(cards(2, sheetSize('A5', 'portrait')), { ...options, flip });
  expect(sheets[0]!.width).toBeGreaterThan(sheets[0]!.height);
  const [front, back] = sheets.map(places);
  for (const number of [1, 2]) {
    const [one, other] = [front![`正${number}`]!, back![`反${number}`]!];
    expect([other.turn, Math.abs(one.x - (flip === 'short' ? 842 - other.x : other.x)) < 3, Math.abs(one.y - (flip === 'short' ? other.y : 595 - other.y)) < 3]).toEqual([turn, true, true]);
  }
  expect(front!['正1']!.x).not.toBe(front!['正2']!.x);
});

test('cut marks stand on the cuts and leave the cards with gutters alone', () => {
  const [front] = nUp(cards(4), { ...options, sheet: 'A3', gutter: 6 });
  const grid = nUpGrid(card, 'A3', 6);
  const marks = front!.items.flatMap((item) => (item.type === 'path' ? [item.segments.flatMap((segment) => (segment.to === 'line' || segment.to === 'move' ? [segment.point] : []))] : []));
  expect(marks.length).toBe(16);
  for (const [from, to] of marks) {
    const crossed = grid.places.filter(({ x, y }) => Math.max(from!.x, to!.x) > x && Math.min(from!.x, to!.x) < x + card.width && Math.max(from!.y, to!.y) > y && Math.min(from!.y, to!.y) < y + card.height);
    expect(crossed).toEqual([]);
  }
});

// helpers

function turnedUpsideDown({ width, height, data }: PagePixels): PagePixels {
  const turned = new Uint8Array(data.length);
  for (let at = 0; at < width * height; at += 1) {
    turned.set(data.subarray(at * 4, at * 4 + 4), (width * height - 1 - at) * 4);
  }
  return { width, height, data: turned };
}

function crop({ width, data }: PagePixels, left: number, top: number, size: PagePixels): PagePixels {
  const cut = new Uint8Array(size.width * size.height * 4);
  for (let y = 0; y < size.height; y += 1) {
    for (let x = 0; x < size.width; x += 1) {
      const at = ((top + y) * width + left + x) * 4;
      cut.set(data.subarray(at, at + 4), (y * size.width + x) * 4);
    }
  }
  return { width: size.width, height: size.height, data: cut };
}

test('without a number of copies each card fills a sheet of its own', () => {
  const sheets = nUp(cards(2), { ...options, copies: 'fill' });
  const fronts = sheets.map(({ items }) => items.flatMap((item) => (item.type === 'frame' ? item.items.flatMap((each) => (each.type === 'text' ? [each.text] : [])) : [])));
  expect(fronts).toEqual(['正1', '反1', '正2', '反2'].map((name) => [name, name, name, name]));
});
