import { create, type Font } from '@cantoo/fontkit';
import { unzlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readFontBytes } from '../../electron/ports/fonts.ts';
import { fontRoles } from '../typeset/face.ts';
import { readTrueTypeFace } from './true-type-face.ts';

const bytes = readFontBytes();

function parse(file: Uint8Array): Font {
  const font = create(file);
  if (!('createSubset' in font)) {
    throw new TypeError('a collection');
  }
  return font;
}

describe.each(fontRoles)('a subset of %s', (role) => {
  const whole = parse(bytes[role]);
  const { outlines: font, glyphOf, ...face } = readTrueTypeFace(bytes[role]);
  // Ä and ế are composed of parts in many fonts.
  const glyphs = Array.from('行政处罚Ääế（）—1，拔', (character) => whole.glyphForCodePoint(character.codePointAt(0) ?? 0)?.id ?? 0);

  test('has the outlines and advances of the whole', () => {
    const subset = font.subset();
    const numbers = glyphs.map((glyph) => subset.add(glyph));
    const { packed, length } = subset.encode();
    const file = unzlibSync(packed);
    expect(file.length).toBe(length);
    const made = parse(file);
    for (const [index, glyph] of glyphs.entries()) {
      const [before, after] = [whole.getGlyph(glyph), made.getGlyph(numbers[index] ?? 0)];
      expect(after?.advanceWidth).toBe(before?.advanceWidth);
      expect(after?.path.toSVG()).toBe(before?.path.toSVG());
    }
  });

  test('its face says what the font file says', () => {
    const { minX, minY, maxX, maxY } = whole.bbox;
    const { postscriptName, unitsPerEm, ascent, descent, capHeight } = whole;
    expect(face).toEqual({ postScriptName: postscriptName, unitsPerEm, ascent, descent, capHeight, box: [minX, minY, maxX, maxY] });
    for (const character of '行政处罚，Aé—1𠮷𡿨\uE000') {
      const codePoint = character.codePointAt(0) ?? 0;
      expect(glyphOf(codePoint), character).toBe(whole.glyphForCodePoint(codePoint)?.id ?? 0);
    }
  });

  test('numbers each glyph added and gives the same bytes', () => {
    const [first, second] = [font.subset(), font.subset()];
    expect([first, second].map((subset) => [subset.add(glyphs[0] ?? 0), subset.add(glyphs[1] ?? 0), subset.add(glyphs[0] ?? 0)])).toEqual([[1, 2, 3], [1, 2, 3]]);
    expect(first.encode()).toEqual(second.encode());
  });

  test('says its check sums', () => {
    const subset = font.subset();
    glyphs.forEach((glyph) => subset.add(glyph));
    const file = unzlibSync(subset.encode().packed);
    const view = new DataView(file.buffer, file.byteOffset, file.length);
    const sumOf = (start: number, length: number): number => {
      let sum = 0;
      for (let at = start; at < start + length; at += 4) {
        sum = (sum + view.getUint32(at)) >>> 0;
      }
      return sum;
    };
    expect(sumOf(0, file.length)).toBe(0xb1b0afba);
    for (let entry = 12; entry < 12 + view.getUint16(4) * 16; entry += 16) {
      const tag = String.fromCharCode(...file.subarray(entry, entry + 4));
      const length = Math.ceil(view.getUint32(entry + 12) / 4) * 4;
      const settled = tag === 'head' ? view.getUint32(view.getUint32(entry + 8) + 8) : 0;
      expect(sumOf(view.getUint32(entry + 8), length), tag).toBe((view.getUint32(entry + 4) + settled) >>> 0);
    }
  });
});

test('what is no TrueType font is refused', () => {
  expect(() => readTrueTypeFace(new Uint8Array(40))).toThrow(TypeError);
  expect(() => readTrueTypeFace(new Uint8Array(0))).toThrow(TypeError);
});
