import { create, type Font } from '@cantoo/fontkit';
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
    const numbers = glyphs.map((glyph) => subset.include(glyph));
    const made = parse(subset.encode());
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

  test('numbers a glyph once and gives the same bytes', () => {
    const [first, second] = [font.subset(), font.subset()];
    expect(first.include(glyphs[0] ?? 0)).toBe(1);
    expect(first.include(glyphs[0] ?? 0)).toBe(1);
    second.include(glyphs[0] ?? 0);
    expect(first.encode()).toEqual(second.encode());
  });
});

test('what is no TrueType font is refused', () => {
  expect(() => readTrueTypeFace(new Uint8Array(40))).toThrow(TypeError);
  expect(() => readTrueTypeFace(new Uint8Array(0))).toThrow(TypeError);
});
