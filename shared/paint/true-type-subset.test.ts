import { create, type Font } from '@cantoo/fontkit';
import { describe, expect, test } from 'vitest';
import { readFontBytes } from '../../electron/ports/fonts.ts';
import { fontRoles } from '../typeset/face.ts';
import { openTrueType } from './true-type-subset.ts';

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
  const font = openTrueType(bytes[role]);
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

  test('numbers a glyph once and gives the same bytes', () => {
    const [first, second] = [font.subset(), font.subset()];
    expect(first.include(glyphs[0] ?? 0)).toBe(1);
    expect(first.include(glyphs[0] ?? 0)).toBe(1);
    second.include(glyphs[0] ?? 0);
    expect(first.encode()).toEqual(second.encode());
  });
});

test('what is no TrueType font is refused', () => {
  expect(() => openTrueType(new Uint8Array(40))).toThrow(TypeError);
  expect(() => openTrueType(new Uint8Array(0))).toThrow(TypeError);
});
