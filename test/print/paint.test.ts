import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFontBytes } from '../../electron/ports/fonts.ts';
import { openPdfReader, type PagePixels, type PdfReader } from '../../electron/ports/pdf-reader.ts';
import { pdfPainter } from '../../shared/paint/pdf.ts';
import { pdfTexts } from '../../shared/paint/pdf-text.ts';
import { paintSvg } from '../../shared/paint/svg.ts';
import type { SceneItem } from '../../shared/scene/display-list.ts';
import { pathItem, rectanglePath } from '../../shared/scene/paths.ts';
import { inkByCell, sheetOf, squarePng } from './print-kit.ts';
import { drawSvg } from './second-engine.ts';

const paint = pdfPainter(readFontBytes());
const input = { seal: null, title: '测试', author: '清溪县司法局', date: '2026-03-02' };
let reader: PdfReader;

beforeAll(async () => {
  reader = await openPdfReader();
});
afterAll(() => reader.close());

const word = (text: string, x: number, y: number): SceneItem => ({ type: 'text', text, at: { x, y }, font: 'sans', size: 12, colour: '#000000' });

describe('the seal', () => {
  const under: SceneItem[] = [
    pathItem(rectanglePath({ x: 0, y: 0, width: 30, height: 60 }), { fill: '#000000' }),
    { type: 'seal', at: { x: 0, y: 0 }, size: { width: 60, height: 60 }, from: 0, to: 1 },
  ];

  test('is multiplied: black under it stays black, paper takes its colour', async () => {
    const page = await reader.pixels(await paint([sheetOf(100, 60, under)], { ...input, seal: squarePng(8, [210, 20, 30]) }), 1, 72);
    expect(Math.max(...colourAt(page, 15, 30))).toBeLessThan(10);
    const [red, green, blue] = colourAt(page, 45, 30);
    expect([red, green, blue].map((value) => Math.round(value / 10))).toEqual([21, 2, 3]);
    expect(colourAt(page, 80, 30)).toEqual([255, 255, 255]);
  });

  test('of a seam shows only its strip', async () => {
    const strip: SceneItem = { type: 'seal', at: { x: 40, y: 0 }, size: { width: 20, height: 60 }, from: 1 / 3, to: 2 / 3 };
    const page = await reader.pixels(await paint([sheetOf(100, 60, [strip])], { ...input, seal: squarePng(9, [200, 0, 0]) }), 1, 72);
    expect(colourAt(page, 30, 30)).toEqual([255, 255, 255]);
    expect(colourAt(page, 50, 30)[1]).toBeLessThan(20);
    expect(colourAt(page, 70, 30)).toEqual([255, 255, 255]);
  });

  test('without an image nothing is drawn, and what is no PNG is refused', async () => {
    const page = await reader.pixels(await paint([sheetOf(100, 60, under)], input), 1, 72);
    expect(colourAt(page, 45, 30)).toEqual([255, 255, 255]);
    await expect(paint([sheetOf(100, 60, under)], { ...input, seal: new Uint8Array([1, 2, 3]) })).rejects.toMatchObject({ code: 'seal.not-an-image' });
  });
});

describe('text', () => {
  test('comes back as it was set, twins that share a glyph included', async () => {
    const set = '拔拔 第1页㛃䶮𬭎';
    const [text] = await reader.texts(await paint([sheetOf(300, 40, [word(set, 10, 20)])], input));
    expect(text?.trim()).toBe(set);
  });

  test('after a frame in another face is read as it was set, by every reader', async () => {
    const bold: SceneItem = { type: 'text', text: '听证', at: { x: 0, y: 20 }, font: 'sansBold', size: 12, colour: '#000000' };
    const frame: SceneItem = { type: 'frame', items: [bold], window: { x: 0, y: 0, width: 60, height: 40 }, at: { x: 100, y: 0 }, scale: 1, turn: 0 };
    const pdf = await paint([sheetOf(300, 40, [word('送达', 10, 20), frame, word('归档', 200, 20)])], input);
    expect(await pdfTexts(pdf)).toEqual(['送达', '听证', '归档']);
    expect((await reader.texts(pdf))[0]?.replace(/\s/g, '')).toBe('送达听证归档');
  });

  test('that ends a line in a hyphen keeps it', async () => {
    const [text] = await reader.texts(await paint([sheetOf(300, 60, [word('编码00000000-0-', 10, 20), word('QZ-0002', 10, 36)])], input));
    expect(text?.replace(/\s/g, '')).toBe('编码00000000-0-QZ-0002');
  });

  test('a character without a glyph is refused and never printed as a box', async () => {
    await expect(paint([sheetOf(300, 40, [word('张𡿨', 10, 20)])], input)).rejects.toMatchObject({
      code: 'font.character-missing',
      details: { place: '张𡿨', character: '𡿨', codePoint: 'U+21FE8' },
    });
  });
});

test('a document says its title, author and date, and embeds a face only where it is used', async () => {
  const pdf = await paint([sheetOf(300, 40, [word('送达', 10, 20)])], input);
  const plain = Buffer.from(await uncompressed(pdf)).toString('latin1');
  expect(plain).toContain('D:20260302000000Z');
  expect(plain).toMatch(/[A-Z]{6}\+NotoSansSC-Regular/);
  expect(plain).not.toContain('Bold');
  expect(plain).not.toContain('Serif');
  expect(pdf.length).toBeLessThan(8000);
});

test('a path without fill and line paints nothing, one with a line only does not fill', async () => {
  const items = [
    pathItem(rectanglePath({ x: 10, y: 10, width: 30, height: 30 }), {}),
    pathItem(rectanglePath({ x: 50, y: 10, width: 30, height: 30 }), { stroke: '#000000', lineWidth: 1 }),
  ];
  const page = await reader.pixels(await paint([sheetOf(100, 50, items)], input), 1, 72);
  expect(colourAt(page, 25, 25)).toEqual([255, 255, 255]);
  expect(colourAt(page, 65, 25)).toEqual([255, 255, 255]);
  expect(colourAt(page, 65, 10)[0]).toBeLessThan(160);
});

test('an SVG escapes its texts and names the shipped faces', () => {
  const svg = paintSvg(sheetOf(100, 50, [word('<处罚> & "听证"', 10, 20)]), { seal: null, paper: '#ffffff' });
  expect(svg).toContain('&#60;处罚&#62; &#38; &#34;听证&#34;</text>');
  expect(svg).toContain('font-family="Noto Sans SC" font-weight="400"');
  const cells = inkByCell(drawSvg(svg, 96), 33);
  expect(cells[0]).toBeGreaterThan(0.02);
});

// helpers

function colourAt({ width, data }: PagePixels, x: number, y: number): [number, number, number] {
  const at = (y * width + x) * 4;
  return [data[at] ?? -1, data[at + 1] ?? -1, data[at + 2] ?? -1];
}

async function uncompressed(pdf: Uint8Array): Promise<Uint8Array> {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return document.save({ useObjectStreams: false });
}
