import { describe, expect, test } from 'vitest';
import { readFontBytes } from '../../electron/ports/fonts.ts';
import { withPermission } from '../../test/harness/font-permission.ts';
import { requireEmbeddable } from './embedding-permission.ts';
import type { Sheet } from '../scene/display-list.ts';
import { pdfPainter } from './pdf.ts';
import { readTrueTypeFace } from './true-type-face.ts';

const fonts = readFontBytes();

describe('a font', () => {
  test.each([0x000, 0x004, 0x008, 0x00c, 0x006])('that permits %i is embedded', (permission) => {
    expect(() => requireEmbeddable(withPermission(fonts.sans, permission))).not.toThrow();
  });

  test.each([
    ['restricts embedding', 0x002, '许可限制嵌入'],
    ['permits bitmaps only', 0x204, '只允许嵌入点阵字形'],
    ['permits no subset', 0x108, '不允许只嵌入部分字形，而整套字形过大'],
  ])('that %s is refused by name', (_, permission, reason) => {
    expect(() => readTrueTypeFace(withPermission(fonts.serif, permission))).toThrow(
      expect.objectContaining({ code: 'font.embedding-forbidden', details: expect.objectContaining({ font: 'Noto Serif SC Regular', reason }) as unknown }),
    );
  });
});

test('a PDF is not painted with it, and says so', async () => {
  const paint = pdfPainter({ ...fonts, sans: withPermission(fonts.sans, 2) });
  const sheet: Sheet = { width: 100, height: 100, page: 1, pages: 1, items: [{ type: 'text', at: { x: 10, y: 20 }, size: 10, text: '权', font: 'sans', colour: '#000000' }] };
  await expect(paint([sheet], { seal: null, title: '权', author: '', date: '2026-03-02' })).rejects.toMatchObject({ code: 'font.embedding-forbidden' });
});
