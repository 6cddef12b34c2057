import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPdfReader, type PdfReader, type PagePixels } from '../../electron/ports/pdf-reader.ts';
import { readFontBytes } from '../../electron/ports/fonts.ts';
import { contrast, inBlackAndWhite, luminance } from '../../shared/carriers/poster/black-and-white.ts';
import { leastType } from '../../shared/carriers/poster/legible-type.ts';
import type { BoardOptions } from '../../shared/carriers/poster/board-options.ts';
import { doesNotFit } from '../../shared/carriers/poster/poster-advice.ts';
import { fittingPosterSheets, posterSheets } from '../../shared/carriers/poster/poster-sheets.ts';
import { wallSheets } from '../../shared/carriers/poster/wall-sheets.ts';
import { tileGrid, tileSheets } from '../../shared/carriers/print/tiles.ts';
import { screenSheets } from '../../shared/carriers/screen/screen-sheets.ts';
import { emptyDepartment } from '../../shared/model/department.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { pdfPainter } from '../../shared/paint/pdf.ts';
import { textsOf, type SceneItem, type Sheet } from '../../shared/scene/display-list.ts';
import type { Colour } from '../../shared/typeset/face.ts';
import { arrangedSamples, differenceByCell, fonts, itemBounds, textBounds } from '../print/print-kit.ts';

const paint = pdfPainter(readFontBytes());
const input = { seal: null, title: '公开栏', author: '', date: '2026-03-02' };
const facts = { department: { ...emptyDepartment(), name: '清溪县自然资源和林业局' }, address: 'https://www.example.cn/charts/1.html', madeOn: '2026-03-02' };
const options: BoardOptions = { paper: 'A1', orientation: 'auto', readingDistance: 1, blackAndWhite: false };
let charts: Chart[];
let reader: PdfReader;

beforeAll(async () => {
  charts = await arrangedSamples();
  reader = await openPdfReader();
});
afterAll(() => reader.close());

test('every sample hangs on A1 to be read from 1 m, its type as large as that needs and nothing beyond the margins', () => {
  for (const chart of charts) {
    const sheets = posterSheets(chart, facts, options, fonts);
    expect(sheets.length, chart.title).toBeLessThanOrEqual(2);
    for (const sheet of sheets) {
      expect(Math.min(...textsOf(sheet.items).map((item) => item.size)), chart.title).toBeGreaterThanOrEqual(leastType(1) - 0.001);
      expectWithin(sheet);
    }
  }
});

test('a poster that would be too small to read says on which paper and from which distance it is not', () => {
  const set = (paper: BoardOptions['paper'], distance: number) => posterSheets(charts[0]!, facts, { ...options, paper, readingDistance: distance }, fonts);
  expect(() => set('A3', 2)).toThrow(/A3.*毫米.*改用 A1.*阅读距离改为 1 米/);
  expect(() => set('A2', 2)).toThrow(/改用 A1/);
  expect(set('A1', 2).length).toBeGreaterThan(0);
  expect(set('A3', 1).length).toBeGreaterThan(0);
});

test('on a paper too small for the drawing it hangs in parts, every symbol whole on one of them, the type as large as ordered', () => {
  for (const chart of charts.slice(1, 4)) {
    const sheets = posterSheets(chart, facts, { ...options, paper: 'A3' }, fonts);
    sheets.forEach(expectWithin);
    const frames = sheets.flatMap((sheet) => framesOf(sheet.items));
    expect(frames.length).toBeGreaterThan(1);
    expect(Math.min(...frames.map((frame) => frame.scale * 9))).toBeGreaterThanOrEqual(leastType(1) - 0.001);
    for (const node of chart.nodes) {
      const shown = frames.some((frame) => frame.items.some((item) => item.type === 'group' && item.element === node.id && textsOf([item]).length > 0));
      expect(shown, `${chart.title}: ${node.text}`).toBe(true);
    }
  }
});

test('a chart is arranged anew for the sheet only where it does not fit as it is drawn', async () => {
  const asked: string[] = [];
  const rearrange = (chart: Chart, room: { readonly width: number; readonly height: number }): Promise<Chart> => {
    asked.push(room.width > room.height ? 'lying' : 'upright');
    return Promise.resolve(chart);
  };
  await fittingPosterSheets(charts[2]!, facts, { ...options, paper: 'A2' }, fonts, rearrange);
  expect(asked).toEqual([]);
  const divided = await fittingPosterSheets(charts[2]!, facts, { ...options, paper: 'A3' }, fonts, rearrange);
  expect(asked).toEqual(['upright', 'lying']);
  expect(divided).toEqual(posterSheets(charts[2]!, facts, { ...options, paper: 'A3' }, fonts));
});

test('a poster that is too small by a hair says so in figures that differ', () => {
  const { details } = doesNotFit('样张', { ...options, paper: 'A2' }, leastType(1) - 0.01, leastType(1), () => true);
  expect([details.size, details.required]).toEqual([4.9, 5]);
});

test.each([5, 13])('a wall of %i charts carries each title once and keeps the least type', (count) => {
  const shown = charts.slice(0, count);
  const powers = shown.map((chart) => ({ power: chart.power, chartId: chart.id }));
  const source = { department: facts.department, posts: [], powers, madeOn: '2026-03-02' };
  const sheets = wallSheets(source, shown, { ...options, paper: 'A0', readingDistance: 0.6 }, fonts);
  const texts = sheets.flatMap((sheet) => textsOf(sheet.items));
  expect(Math.min(...texts.map((item) => item.size))).toBeGreaterThanOrEqual(leastType(0.6) - 0.001);
  const words = texts.map((item) => item.text).join('');
  shown.forEach((chart, index) => expect(words.split(`${index + 1}. ${chart.title}`).length, chart.title).toBe(2));
  sheets.forEach(expectWithin);
});

describe('in black and white', () => {
  test.each([false, true])('every text stands out by 4.5 to 1 in grey (turned: %s)', (blackAndWhite) => {
    const [sheet] = posterSheets(charts[2]!, facts, { ...options, blackAndWhite }, fonts);
    const weak = textsWithGround(sheet!.items).filter(({ colour, ground }) => contrast(colour, ground) < 4.5);
    expect(weak).toEqual([]);
  });

  test('no colour is left, and light and dark areas stay apart', () => {
    const [sheet] = posterSheets(charts[2]!, facts, { ...options, blackAndWhite: true }, fonts);
    const colours = coloursOf(sheet!.items);
    expect(colours.filter((colour) => colour.slice(1, 3) !== colour.slice(3, 5) || colour.slice(3, 5) !== colour.slice(5, 7))).toEqual([]);
    expect(inBlackAndWhite(sheet!.items)).toEqual(sheet!.items);
    expect(colours.some((colour) => luminance(colour) < 0.05) && colours.some((colour) => luminance(colour) > 0.7)).toBe(true);
  });
});

describe('tiles', () => {
  test.each([
    ['A4', 10, 'portrait'],
    ['A3', 15, 'portrait'],
    ['A4', 20, 'landscape'],
    ['A3', 10, 'landscape'],
  ] as const)('%s tiles with %i mm twice, put together, are the %s poster', async (paper, overlap, orientation) => {
    const [poster] = posterSheets(charts[2]!, facts, { ...options, paper: 'A2', orientation, readingDistance: 0.5 }, fonts);
    expect(poster!.width > poster!.height).toBe(orientation === 'landscape');
    const grid = tileGrid(poster!, { paper, overlap }, fonts);
    const pages = tileSheets(poster!, '样张', { paper, overlap }, fonts);
    const whole = await pixelsOf([onWholePoints(poster!)], 1);
    const printed = grid.tiles.filter((tile) => !tile.isBlank);
    expect(pages.length).toBe(printed.length + 1);
    const pdf = await paint(pages.map(onWholePoints), input);
    const glued = { ...whole, data: new Uint8Array(whole.data.length).fill(255) };
    for (const [index, tile] of printed.entries()) {
      const page = await reader.pixels(pdf, index + 2, 72);
      expect(differing(page, whole, tile), tile.code).toBeLessThan(0.001);
      glue(page, glued, tile);
    }
    expect(Math.max(...differenceByCell(glued, whole, 8))).toBeLessThan(0.06);
  });

  test.each([
    ['A4', 10, 28, 'portrait'],
    ['A3', 15, 43, 'portrait'],
    ['A4', 20, 57, 'landscape'],
    ['A3', 10, 28, 'landscape'],
  ] as const)('%s neighbours share %i mm; every tile has its code, marks and only its own texts', (paper, overlap, shared, orientation) => {
    const [poster] = posterSheets(charts[2]!, facts, { ...options, orientation, readingDistance: 0.8 }, fonts);
    const grid = tileGrid(poster!, { paper, overlap }, fonts);
    const [map, ...pages] = tileSheets(poster!, '样张', { paper, overlap }, fonts);
    expect(grid.overlap).toBe(shared);
    for (const { window, row, column } of grid.tiles) {
      const [right, below] = [grid.tiles[row * grid.columns + column + 1], grid.tiles[(row + 1) * grid.columns + column]];
      expect([column + 1 < grid.columns ? window.x + window.width - (right?.window.x ?? 0) : shared, row + 1 < grid.rows ? window.y + window.height - (below?.window.y ?? 0) : shared]).toEqual([shared, shared]);
    }
    const codes = grid.tiles.map((tile) => tile.code);
    expect(codes.slice(0, 2)).toEqual(['A1', 'A2']);
    expect(codes.every((code) => textsOf(map!.items).some((item) => item.text === code))).toBe(true);
    const small = framesOf(map!.items).find((frame) => frame.window.width === poster!.width);
    expect(small!.window.height).toBe(poster!.height);
    expect(textsOf(small!.items).every((item) => item.size * small!.scale >= 5)).toBe(true);
    expectWithin(map!);
    const all = textsOf(poster!.items).length;
    const printed = grid.tiles.filter((tile) => !tile.isBlank);
    for (const [index, page] of pages.entries()) {
      const [tile, marks] = [printed[index]!, page.items[1]!];
      const beside = [tile.column > 0, tile.column < grid.columns - 1, tile.row > 0, tile.row < grid.rows - 1].filter((isThere) => isThere).length;
      expect(marks.type === 'group' && marks.element === `tile.${tile.code}` && textsOf(marks.items).map(({ text }) => text)).toEqual([tile.code, expect.any(String), `第 ${index + 1} 张 共 ${pages.length} 张`]);
      // Eight crop marks at the corners; a ring and two strokes at both ends of each overlap.
      expect(marks.type === 'group' && marks.items.filter((item) => item.type === 'path').length).toBe(8 + beside * 2 * 3);
      expect(textsOf([page.items[0]!]).length).toBeLessThan(all * 0.7);
      expectWithin({ ...page, items: [marks] });
    }
  });
});

test.each(['landscape', 'portrait'] as const)('slides of a %s screen keep their size, their type and every symbol whole on one of them', async (orientation) => {
  const shown = charts.slice(0, 3);
  const shelved = shown.map((chart) => ({ id: chart.id, title: chart.title, power: chart.power, read: () => Promise.resolve(chart) }));
  const source = { department: facts.department, posts: [], powers: [], charts: shelved, madeOn: '2026-03-02', seal: null };
  const slides = await screenSheets(source, { orientation }, fonts);
  const size = orientation === 'landscape' ? [1920, 1080] : [1080, 1920];
  expect(slides.every((slide) => slide.width === size[0] && slide.height === size[1])).toBe(true);
  const picture = await pixelsOf([slides[2]!], 1);
  expect([picture.width, picture.height]).toEqual(size);
  for (const chart of shown) {
    const frames = slides.filter((slide) => slide.chartId === chart.id).flatMap((slide) => framesOf(slide.items));
    expect(Math.min(...frames.map((frame) => frame.scale * 9))).toBeGreaterThanOrEqual(orientation === 'landscape' ? 20 : 13);
    for (const node of chart.nodes) {
      const whole = frames.filter((frame) => frame.items.some((item) => item.type === 'group' && item.element === node.id && itemBounds(item.items.slice(0, 1)).every(({ bounds }) =>
        bounds.x >= frame.window.x && bounds.y >= frame.window.y && bounds.x + bounds.width <= frame.window.x + frame.window.width && bounds.y + bounds.height <= frame.window.y + frame.window.height)));
      expect(whole.length, `${chart.title}: ${node.text}`).toBeGreaterThan(0);
    }
  }
});

// helpers

async function pixelsOf(sheets: readonly Sheet[], page: number): Promise<PagePixels> {
  return reader.pixels(await paint(sheets, input), page, 72);
}

/** Paper of whole points: PDF counts from the lower edge, so that a fraction would shift the page against the pixels. */
function onWholePoints(sheet: Sheet): Sheet {
  return { ...sheet, width: Math.ceil(sheet.width), height: Math.ceil(sheet.height) };
}

/** The part of the tile's pixels within its window that differ from the poster's by more than a shade; its border is left out. */
function differing(page: PagePixels, whole: PagePixels, { window, at }: ReturnType<typeof tileGrid>['tiles'][number]): number {
  let [seen, wrong] = [0, 0];
  for (let y = 1; y < window.height - 1 && window.y + y < whole.height; y += 1) {
    for (let x = 1; x < window.width - 1 && window.x + x < whole.width; x += 1) {
      const one = page.data[((at.y + y) * page.width + at.x + x) * 4] ?? 0;
      const other = whole.data[((window.y + y) * whole.width + window.x + x) * 4] ?? 0;
      seen += 1;
      wrong += Math.abs(one - other) > 48 ? 1 : 0;
    }
  }
  return wrong / seen;
}

/** Puts the tile's window onto the poster's pixels, its border left to its neighbour. */
function glue(page: PagePixels, onto: PagePixels, { window, at }: ReturnType<typeof tileGrid>['tiles'][number]): void {
  const across = Math.min(window.width - 2, onto.width - window.x - 1);
  for (let y = 1; y < window.height - 1 && window.y + y < onto.height; y += 1) {
    const from = ((at.y + y) * page.width + at.x + 1) * 4;
    onto.data.set(page.data.subarray(from, from + across * 4), ((window.y + y) * onto.width + window.x + 1) * 4);
  }
}

function expectWithin(sheet: Sheet): void {
  const out = itemBounds(sheet.items).filter(({ bounds }) => bounds.x < 1 || bounds.y < 1 || bounds.x + bounds.width > sheet.width - 1 || bounds.y + bounds.height > sheet.height - 1);
  expect(out.map(({ item }) => (item.type === 'text' ? item.text : item.type))).toEqual([]);
}

function framesOf(items: readonly SceneItem[]): Extract<SceneItem, { type: 'frame' }>[] {
  return items.flatMap((item) => (item.type === 'frame' ? [item] : item.type === 'group' ? framesOf(item.items) : []));
}

function coloursOf(items: readonly SceneItem[]): Colour[] {
  return items.flatMap((item) =>
    item.type === 'group' || item.type === 'frame'
      ? coloursOf(item.items)
      : item.type === 'text'
        ? [item.colour]
        : item.type === 'path'
          ? [item.fill, item.stroke].filter((colour) => colour !== null)
          : [],
  );
}

/** Each text with the last area painted before it under its middle. */
function textsWithGround(items: readonly SceneItem[]): { text: string; colour: Colour; ground: Colour }[] {
  const flat = itemBounds(items);
  return flat.flatMap(({ item }, index) => {
    if (item.type !== 'text') {
      return [];
    }
    const box = textBounds(item);
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const under = flat.slice(0, index).findLast(({ item: below, bounds }) =>
      below.type === 'path' && below.fill !== null && middle.x >= bounds.x && middle.x <= bounds.x + bounds.width && middle.y >= bounds.y && middle.y <= bounds.y + bounds.height);
    const ground = under?.item.type === 'path' ? (under.item.fill ?? '#ffffff') : '#ffffff';
    return [{ text: item.text, colour: item.colour, ground }];
  });
}
