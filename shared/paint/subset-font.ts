import type { TrueType } from './true-type.ts';

/** A font file being made of some glyphs of another. */
export interface FontSubset {
  /** Number of the glyph in the subset, which has it from now on. */
  include(glyph: number): number;
  /** The font file, with the tables that ISO 32000-1, 9.9, asks of an embedded TrueType font. */
  encode(): Uint8Array;
}

/** A subset with nothing but .notdef, which every font must have, as glyph 0. Encoding throws TypeError for composite glyphs. */
export function subsetFont(font: TrueType): FontSubset {
  const numbers = new Map<number, number>();
  const glyphs: number[] = [];
  const include = (glyph: number): number => {
    const known = numbers.get(glyph);
    if (known !== undefined) {
      return known;
    }
    numbers.set(glyph, glyphs.length);
    return glyphs.push(glyph) - 1;
  };
  include(0);
  return {
    include,
    encode() {
      return fontFile(font, glyphs, glyphs.map((glyph) => simpleOutline(font, glyph)));
    },
  };
}

// helpers

/** A composite glyph names its parts by their numbers in the whole font, which a subset changes; the shipped faces have none. */
function simpleOutline(font: TrueType, glyph: number): Uint8Array {
  const outline = font.outline(glyph);
  if (((outline[0] ?? 0) & 0x80) !== 0) {
    throw new TypeError(`glyph ${glyph} of ${font.name} is composite`);
  }
  return outline;
}

function fontFile(font: TrueType, glyphs: readonly number[], outlines: readonly Uint8Array[]): Uint8Array {
  const offsets = new Uint32Array(outlines.length + 1);
  for (const [index, outline] of outlines.entries()) {
    offsets[index + 1] = (offsets[index] ?? 0) + padded(outline.length);
  }
  const glyf = new Uint8Array(offsets[outlines.length] ?? 0);
  const loca = new DataView(new ArrayBuffer(offsets.length * 4));
  const hmtx = new DataView(new ArrayBuffer(glyphs.length * 4));
  offsets.forEach((offset, index) => loca.setUint32(index * 4, offset));
  for (const [index, outline] of outlines.entries()) {
    glyf.set(outline, offsets[index]);
    hmtx.setUint16(index * 4, font.advance(glyphs[index] ?? 0));
    // The left side bearing of these fonts is the outline's least x; the font's own entry may stand in the short form.
    hmtx.setInt16(index * 4 + 2, outline.length < 10 ? 0 : new DataView(outline.buffer, outline.byteOffset).getInt16(2));
  }
  return assembled([
    ['cvt ', font.table('cvt ')],
    ['fpgm', font.table('fpgm')],
    ['glyf', glyf],
    ['head', changed(font.table('head'), 50, 1)],
    ['hhea', changed(font.table('hhea'), 34, glyphs.length)],
    ['hmtx', new Uint8Array(hmtx.buffer)],
    ['loca', new Uint8Array(loca.buffer)],
    ['maxp', changed(font.table('maxp'), 4, glyphs.length)],
    ['prep', font.table('prep')],
  ]);
}

/** A copy with the sixteen bits at `at` set anew. */
function changed(table: Uint8Array, at: number, value: number): Uint8Array {
  const copy = table.slice();
  new DataView(copy.buffer).setUint16(at, value);
  return copy;
}

/** The tables that have content, in the order of their tags, behind their directory. */
function assembled(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const kept = tables.filter(([, table]) => table.length > 0);
  const start = 12 + kept.length * 16;
  const file = new Uint8Array(kept.reduce((sum, [, table]) => sum + padded(table.length), start));
  const view = new DataView(file.buffer);
  const power = Math.floor(Math.log2(kept.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, kept.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (kept.length - 2 ** power));
  let at = start;
  for (const [index, [tag, table]] of kept.entries()) {
    const record = 12 + index * 16;
    Array.from(tag).forEach((letter, place) => view.setUint8(record + place, letter.charCodeAt(0)));
    file.set(table, at);
    view.setUint32(record + 4, checksum(view, at, padded(table.length)));
    view.setUint32(record + 8, at);
    view.setUint32(record + 12, table.length);
    at += padded(table.length);
  }
  return file;
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

/** Sum of the big-endian words, as the directory states it. */
function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) {
    sum = (sum + view.getUint32(at)) >>> 0;
  }
  return sum;
}
