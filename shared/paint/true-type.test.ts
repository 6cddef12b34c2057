import { create, type Font } from '@cantoo/fontkit';
import { describe, expect, test } from 'vitest';
import { readFontBytes } from '../../electron/ports/fonts.ts';
import { fontRoles } from '../typeset/face.ts';
import { subsetFont } from './subset-font.ts';
import { readTrueType } from './true-type.ts';

const bytes = readFontBytes();

describe.each(fontRoles)('the face %s', (role) => {
  const own = readTrueType(bytes[role]);
  const other = create(bytes[role]) as Font;

  test('is read as another reader reads it', () => {
    expect([own.name, own.unitsPerEm, own.ascent, own.descent, own.capHeight]).toEqual([
      other.postscriptName, other.unitsPerEm, other.ascent, other.descent, other.capHeight,
    ]);
    expect(own.box).toEqual([other.bbox.minX, other.bbox.minY, other.bbox.maxX, other.bbox.maxY]);
    const wrong = other.characterSet.filter((codePoint) => own.glyphOf(codePoint) !== other.glyphForCodePoint(codePoint)?.id);
    expect(wrong).toEqual([]);
    expect([0x21fe8, 0x10ffff, 0xe000].map(own.glyphOf)).toEqual([0, 0, 0]);
  });

  test('has no composite glyph, which a subset would break', () => {
    const composite = Array.from({ length: other.numGlyphs }, (_, glyph) => glyph).filter((glyph) => ((own.outline(glyph)[0] ?? 0) & 0x80) !== 0);
    expect(composite).toEqual([]);
  });

  test('a subset is a font with the same outlines and advances', () => {
    const subset = subsetFont(own);
    const glyphs = Array.from('行政处罚Ag1。㛃', (character) => own.glyphOf(character.codePointAt(0) ?? 0));
    const numbers = glyphs.map(subset.include);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(subset.include(glyphs[2] ?? 0)).toBe(3);
    const file = subset.encode();
    const read = create(file) as Font;
    expect(read.numGlyphs).toBe(10);
    for (const [index, glyph] of glyphs.entries()) {
      const [one, two] = [read.getGlyph(numbers[index] ?? 0), other.getGlyph(glyph)];
      expect(one?.path.toSVG()).toBe(two?.path.toSVG());
      expect(one?.advanceWidth).toBe(two?.advanceWidth);
    }
    expect(subsetFont(own).encode()).not.toEqual(file);
  });
});

test('what is no such font is refused', () => {
  expect(() => readTrueType(new Uint8Array([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]))).toThrow('the font has no head table');
});
