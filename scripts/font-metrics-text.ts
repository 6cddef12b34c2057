import { create, type Font } from '@cantoo/fontkit';

/** The metrics file of a TrueType font: ranges of consecutive code points that have one advance, ten to a line. */
export function fontMetricsText(bytes: Uint8Array): string {
  const font = create(bytes) as Font;
  const ranges: [first: number, last: number, advance: number][] = [];
  for (const codePoint of [...font.characterSet].sort((first, second) => first - second)) {
    const glyph = font.glyphForCodePoint(codePoint);
    if (glyph === null || glyph.id === 0) {
      continue;
    }
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === codePoint - 1 && last[2] === glyph.advanceWidth) {
      last[1] = codePoint;
    } else {
      ranges.push([codePoint, codePoint, glyph.advanceWidth]);
    }
  }
  const rows = Array.from({ length: Math.ceil(ranges.length / 10) }, (_, row) =>
    ranges.slice(row * 10, row * 10 + 10).map((range) => JSON.stringify(range)).join(','),
  );
  const { postscriptName: name, unitsPerEm, ascent, descent } = font;
  return `${JSON.stringify({ name, unitsPerEm, ascent, descent }).slice(0, -1)},"ranges":[\n${rows.join(',\n')}\n]}\n`;
}
