import { create } from '@cantoo/fontkit';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fontSubsetter } from '../../electron/ports/font-subsetter.ts';
import { sha256 } from '../../electron/ports/digest.ts';
import { sliceSeal } from '../../electron/ports/seal-picture.ts';
import { fonts, sheetOf, squarePng } from '../../test/print/print-kit.ts';
import { millimetres } from '../kernel/units.ts';
import type { FrameItem, SceneItem, TextItem } from '../scene/display-list.ts';
import { ofdPainter, type OfdInput } from './ofd.ts';

const facts: OfdInput = { title: '林木采伐许可流程图', author: '清溪县自然资源和林业局', date: '2026-03-02', seal: null };

describe('an OFD document', () => {
  test('has the entry, root and resources the standard names, whole and in mm', async () => {
    const members = await painted([text('行政许可', 20, 40)]);
    expect(Object.keys(members)).toEqual([
      'OFD.xml',
      'Doc_0/Document.xml',
      'Doc_0/PublicRes.xml',
      'Doc_0/Pages/Page_0/Content.xml',
      'Doc_0/Res/sans.ttf',
    ]);
    const [entry, root, fontList] = [of(members, 'OFD.xml'), of(members, 'Doc_0/Document.xml'), of(members, 'Doc_0/PublicRes.xml')];
    expect(entry).toContain('<ofd:Title>林木采伐许可流程图</ofd:Title><ofd:Author>清溪县自然资源和林业局</ofd:Author><ofd:CreationDate>2026-03-02</ofd:CreationDate>');
    expect(entry).toMatch(/<ofd:DocID>[0-9a-f]{32}<\/ofd:DocID>/);
    expect(root).toContain('<ofd:PhysicalBox>0 0 100 50</ofd:PhysicalBox>');
    expect(root).toContain('<ofd:OutlineElem Title="林木采伐许可流程图">');
    expect(fontList).toContain('<ofd:FontFile>sans.ttf</ofd:FontFile>');
  });

  test('numbers everything once, and says the highest number', async () => {
    const members = await painted([text('行政许可', 20, 40), box('#ffffff', '#000000'), seal(0, 1)], { ...facts, seal: squarePng(8, [200, 0, 0]) });
    const all = ['Doc_0/Document.xml', 'Doc_0/PublicRes.xml', 'Doc_0/DocumentRes.xml', 'Doc_0/Pages/Page_0/Content.xml'].map((name) => of(members, name)).join('');
    const ids = [...all.matchAll(/ ID="(\d+)"/g)].map((match) => Number(match[1]));
    expect(new Set(ids).size).toBe(ids.length);
    expect(Number(/<ofd:MaxUnitID>(\d+)</.exec(all)?.[1])).toBe(Math.max(...ids));
  });

  test('has the same bytes twice, and others for another date', async () => {
    const items = [text('行政许可', 20, 40), box('#ffffff', '#000000')];
    const [first, second] = [await bytesOf(items), await bytesOf(items)];
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.compare(first, await bytesOf(items, { ...facts, date: '2026-03-03' }))).not.toBe(0);
  });

  test('sets text by the advances of the face, equal ones told once', async () => {
    const page = pageOf(await painted([text('许可证AB', 20, 40)]));
    const [, deltas = ''] = /DeltaX="([^"]*)"/.exec(page) ?? [];
    const size = 12 / (72 / 25.4);
    const width = (fonts.sans.advance(0x41) / fonts.sans.unitsPerEm) * size;
    expect(deltas).toBe(`g 3 ${Math.round(size * 1e4) / 1e4} ${Math.round(width * 1e4) / 1e4}`);
    expect(page).toContain('>许可证AB</ofd:TextCode>');
  });

  test('embeds a face that leads from every character to its glyph and holds no other', async () => {
    const members = await painted([text('罚款決定𬭎', 20, 40)]);
    const font = create(members['Doc_0/Res/sans.ttf'] ?? new Uint8Array());
    if (!('characterSet' in font)) {
      throw new TypeError('a font collection');
    }
    expect(new Set(font.characterSet)).toEqual(new Set(Array.from('罚款決定𬭎', (each) => each.codePointAt(0))));
  });

  test('tells the glyph of a character of four bytes, which stands alone', async () => {
    const page = pageOf(await painted([text('李𬭎局', 20, 40)]));
    const texts = [...page.matchAll(/<ofd:TextCode[^>]*>([^<]*)</g)].map((match) => match[1]);
    expect(texts).toEqual(['李', '𬭎', '局']);
    expect(page).toMatch(/<ofd:CGTransform CodePosition="0" CodeCount="2" GlyphCount="1"><ofd:Glyphs>[1-9]\d*<\/ofd:Glyphs><\/ofd:CGTransform><ofd:TextCode [^>]*>𬭎</);
  });

  test('writes marks of XML as characters', async () => {
    const page = pageOf(await painted([text('<&>"', 20, 40)]));
    expect(page).toContain('>&#60;&#38;&#62;&#34;</ofd:TextCode>');
  });

  test('paints the line over the area of a path, and nothing of a path without either', async () => {
    const page = pageOf(await painted([box('#eef1f6', '#000000'), box(null, null)]));
    expect([...page.matchAll(/<ofd:PathObject/g)]).toHaveLength(2);
    expect(page.indexOf('ofd:FillColor')).toBeLessThan(page.indexOf('ofd:StrokeColor'));
    expect(page).toContain('<ofd:FillColor Value="238 241 246"/>');
  });

  test('puts the seal over areas and under print, and cuts a strip of it', async () => {
    const input = { ...facts, seal: squarePng(10, [200, 0, 0]) };
    const page = pageOf(await painted([box('#ffffff', null), text('印章', 20, 40), seal(0, 1)], input));
    expect([...page.matchAll(/<ofd:(\w+)Object/g)].map((match) => match[1])).toEqual(['Path', 'Image', 'Text']);
    const members = await painted([seal(0.5, 1)], input);
    expect(new DataView((members['Doc_0/Res/seal-1.png'] ?? new Uint8Array()).buffer).getUint32(16)).toBe(5);
    expect(Object.keys(await painted([seal(0, 1)]))).not.toContain('Doc_0/DocumentRes.xml');
  });

  test('refuses a character no face has, by its name', async () => {
    await expect(painted([text('\u{2A6A5}', 20, 40)])).rejects.toMatchObject({ code: 'font.character-missing' });
  });
});

describe('a frame', () => {
  test('is a scale without a matrix, and what lies outside its window is left out', async () => {
    const page = pageOf(await painted([frame(0, 0.5, [text('里', 10, 20), text('外', 400, 20)])]));
    expect(page).not.toContain('CTM');
    expect(page).not.toContain('外');
    expect(page).toContain(`Size="${Math.round((6 / (72 / 25.4)) * 1e4) / 1e4}"`);
  });

  test('turns text by a matrix', async () => {
    for (const [turn, matrix] of [[90, '0 1 -1 0'], [180, '-1 0 0 -1'], [270, '0 -1 1 0']] as const) {
      expect(pageOf(await painted([frame(turn, 1, [text('转', 10, 20)])]))).toContain(`CTM="${matrix} `);
    }
  });

  test('cuts a path at its window', async () => {
    const wide = { ...box('#000000', null), segments: rectangle(10, 10, 500, 20) } satisfies SceneItem;
    const page = pageOf(await painted([frame(0, 1, [wide])]));
    expect(page).toContain('<ofd:Clips>');
    const [, width = ''] = /Boundary="[\d.]+ [\d.]+ ([\d.]+) /.exec(page) ?? [];
    expect(Number(width)).toBeLessThan(100 / (72 / 25.4));
  });
});

// helpers

const paint = ofdPainter({ fonts, digest: sha256, subsetFont: fontSubsetter(), sliceSeal });

function bytesOf(items: readonly SceneItem[], input: OfdInput = facts): Promise<Uint8Array> {
  return paint([sheetOf(millimetres(100), millimetres(50), items)], input);
}

async function painted(items: readonly SceneItem[], input: OfdInput = facts): Promise<Record<string, Uint8Array>> {
  return unzipSync(await bytesOf(items, input));
}

function of(members: Record<string, Uint8Array>, name: string): string {
  return Buffer.from(members[name] ?? []).toString('utf8');
}

function pageOf(members: Record<string, Uint8Array>): string {
  return of(members, 'Doc_0/Pages/Page_0/Content.xml');
}

function text(words: string, x: number, y: number): TextItem {
  return { type: 'text', at: { x, y }, text: words, font: 'sans', size: 12, colour: '#1a1a1a' };
}

function rectangle(x: number, y: number, width: number, height: number) {
  return [
    { to: 'move', point: { x, y } },
    { to: 'line', point: { x: x + width, y } },
    { to: 'line', point: { x: x + width, y: y + height } },
    { to: 'line', point: { x, y: y + height } },
    { to: 'close' },
  ] as const;
}

function box(fill: `#${string}` | null, stroke: `#${string}` | null) {
  return { type: 'path', segments: rectangle(10, 10, 80, 60), fill, stroke, lineWidth: 1, dash: null } as const;
}

function seal(from: number, to: number): SceneItem {
  return { type: 'seal', at: { x: 15, y: 15 }, size: { width: 60, height: 60 }, from, to };
}

function frame(turn: FrameItem['turn'], scale: number, items: readonly SceneItem[]): FrameItem {
  return { type: 'frame', items, window: { x: 0, y: 0, width: 100, height: 100 }, at: { x: 5, y: 5 }, scale, turn };
}
