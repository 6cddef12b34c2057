import { literalCode, type CodedBytes, type LiteralCode } from './literal-code.ts';
import { fontTables, viewOf, type FontTable, type FontTables } from './true-type-tables.ts';

/** A font's outlines taken apart once, for many subsets. */
export interface TrueTypeOutlines {
  /** Advance of the glyph in font units. */
  advance(glyph: number): number;
  /** A subset that holds glyph 0, the glyphs added to it, and what these are composed of. */
  subset(): TrueTypeSubset;
}

export interface TrueTypeSubset {
  /** The next number within the subset, whatever glyphs stand in it already; from 1. */
  add(glyph: number): number;
  /** The font file, once all glyphs are added. The same glyphs in the same order give the same bytes. */
  encode(): PackedFont;
}

/** A font file as a zlib stream, and its length unpacked. */
export interface PackedFont {
  readonly packed: Uint8Array<ArrayBuffer>;
  readonly length: number;
}

/**
 * Outlines are copied as they stand, without being read point by point, and packed once for all the subsets they stand in: a
 * department's charts are hundreds of subsets of one font. Throws TypeError where the font has no `glyf` outlines.
 */
export function trueTypeOutlines(tables: FontTables): TrueTypeOutlines {
  const { head, hhea, maxp, loca, glyf, hmtx, kept } = fontTables(tables);
  const isLong = viewOf(head).getInt16(50) === 1;
  const locations = viewOf(loca);
  const metrics = viewOf(hmtx);
  const metricCount = viewOf(hhea).getUint16(34);
  const offset = (glyph: number): number => (isLong ? locations.getUint32(glyph * 4) : locations.getUint16(glyph * 2) * 2);
  const outline = (glyph: number): Uint8Array => glyf.read(offset(glyph), offset(glyph + 1));
  const advance = (glyph: number): number => metrics.getUint16(Math.min(glyph, metricCount - 1) * 4);
  const bearing = (glyph: number): number => metrics.getInt16(glyph < metricCount ? glyph * 4 + 2 : metricCount * 4 + (glyph - metricCount) * 2);
  const literals = literalCode(sampled(glyf));
  const packedBefore = new Map<number, PackedPart>();
  const part = (bytes: Uint8Array): PackedPart => packedPart(bytes, literals);
  /** `include` gives the numbers of what a composed glyph is made of: those are other ones in each subset. */
  const packedGlyph = (glyph: number, include: (glyph: number) => number): PackedPart => {
    const known = packedBefore.get(glyph);
    if (known !== undefined) {
      return known;
    }
    const bytes = outline(glyph);
    if (isComposed(bytes)) {
      return part(renumbered(bytes, include));
    }
    if (packedBefore.size >= mostKept) {
      packedBefore.clear();
    }
    const packed = part(bytes);
    packedBefore.set(glyph, packed);
    return packed;
  };

  return {
    advance,
    subset() {
      const glyphs = [0];
      const add = (glyph: number): number => glyphs.push(glyph) - 1;
      return {
        add,
        encode() {
          const include = (glyph: number): number => {
            const known = glyphs.indexOf(glyph);
            return known < 0 ? add(glyph) : known;
          };
          const outlines: PackedPart[] = [];
          // A composed glyph adds its parts while the list is gone through, and they are gone through in their turn.
          for (const glyph of glyphs) {
            outlines.push(packedGlyph(glyph, include));
          }
          const { loca, isLong } = locationsOf(outlines);
          const widths = new DataView(new ArrayBuffer(glyphs.length * 4));
          for (const [index, glyph] of glyphs.entries()) {
            widths.setUint16(index * 4, advance(glyph));
            widths.setInt16(index * 4 + 2, bearing(glyph));
          }
          const changedHead = changed(head, (view) => (view.setUint32(8, 0), view.setInt16(50, isLong ? 1 : 0)));
          const one = (tag: string, table: Uint8Array): [string, PackedPart[]] => [tag, [part(table)]];
          return writeFont(
            [
              ...kept.map(([tag, table]) => one(tag, table)),
              ['glyf', outlines],
              one('head', changedHead),
              one('hhea', changed(hhea, (view) => view.setUint16(34, glyphs.length))),
              one('hmtx', bytesOf(widths)),
              one('loca', loca),
              one('maxp', changed(maxp, (view) => view.setUint16(4, glyphs.length))),
            ],
            changedHead,
            literals,
          );
        },
      };
    },
  };
}

// helpers

/** Most glyphs of a font that are kept packed. */
const mostKept = 8000;

/** A piece of a font file, filled up with zeros to a multiple of four bytes. */
interface PackedPart {
  /** Length without what it is filled up with. */
  readonly length: number;
  readonly coded: CodedBytes;
  /** Sum of its words of 32 bits, modulo 2^32. */
  readonly checksum: number;
}

function packedPart(bytes: Uint8Array, literals: LiteralCode): PackedPart {
  const filled = new Uint8Array(aligned(bytes.length));
  filled.set(bytes);
  return { length: bytes.length, coded: literals.code(filled), checksum: checksum(filled) };
}

/** How often each value of a byte comes among the outlines, by pieces from all over the table. */
function sampled(glyf: FontTable): Uint32Array {
  const counts = new Uint32Array(256);
  const step = Math.max(sampleLength, Math.floor(glyf.length / samples));
  for (let start = 0; start < glyf.length; start += step) {
    for (const byte of glyf.read(start, Math.min(start + sampleLength, glyf.length))) {
      counts[byte] = (counts[byte] ?? 0) + 1;
    }
  }
  return counts;
}

const samples = 64;
const sampleLength = 4096;

/** Flags of a part of a composed glyph (glyf table): words as arguments, its scale, and whether another part follows. */
const part = { words: 0x0001, scale: 0x0008, more: 0x0020, twoScales: 0x0040, matrix: 0x0080 };
const checksumOfFont = 0xb1b0afba;

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer);
}

function isComposed(outline: Uint8Array): boolean {
  return outline.length >= 10 && viewOf(outline).getInt16(0) < 0;
}

/** The outline of a composed glyph with its parts numbered anew. */
function renumbered(outline: Uint8Array, include: (glyph: number) => number): Uint8Array {
  return changed(outline, (view) => {
    for (let at = 10, flags = part.more; (flags & part.more) !== 0; ) {
      flags = view.getUint16(at);
      view.setUint16(at + 2, include(view.getUint16(at + 2)));
      at += 4 + ((flags & part.words) === 0 ? 2 : 4);
      at += (flags & part.scale) !== 0 ? 2 : (flags & part.twoScales) !== 0 ? 4 : (flags & part.matrix) !== 0 ? 8 : 0;
    }
  });
}

function changed(table: Uint8Array, change: (view: DataView) => void): Uint8Array {
  const copy = new Uint8Array(table);
  change(viewOf(copy));
  return copy;
}

/** The table of where the outlines begin, each at a multiple of four; in halves of 16 bits where these reach. */
function locationsOf(outlines: readonly PackedPart[]): { readonly loca: Uint8Array; readonly isLong: boolean } {
  const total = outlines.reduce((sum, { coded }) => sum + coded.length, 0);
  const isLong = total / 2 > 0xffff;
  const loca = new DataView(new ArrayBuffer((outlines.length + 1) * (isLong ? 4 : 2)));
  let at = 0;
  for (const [index, length] of [...outlines.map(({ coded }) => coded.length), 0].entries()) {
    if (isLong) {
      loca.setUint32(index * 4, at);
    } else {
      loca.setUint16(index * 2, at / 2);
    }
    at += length;
  }
  return { loca: bytesOf(loca), isLong };
}

function aligned(length: number): number {
  return (length + 3) & ~3;
}

/** `tables` in the order they are to stand in; `head` is the table of that name among them. */
function writeFont(tables: readonly (readonly [string, readonly PackedPart[]])[], head: Uint8Array, literals: LiteralCode): PackedFont {
  const directory = new Uint8Array(12 + tables.length * 16);
  const view = viewOf(directory);
  const power = 31 - Math.clz32(tables.length);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 << power);
  view.setUint16(8, power);
  view.setUint16(10, tables.length * 16 - (16 << power));
  let at = directory.length;
  let sum = 0;
  for (const [index, [tag, parts]] of tables.entries()) {
    const entry = 12 + index * 16;
    for (let letter = 0; letter < 4; letter += 1) {
      directory[entry + letter] = tag.charCodeAt(letter);
    }
    const checksum = parts.reduce((all, part) => (all + part.checksum) >>> 0, 0);
    view.setUint32(entry + 4, checksum);
    view.setUint32(entry + 8, at);
    // A table of several parts is as long as they are filled up; one alone as it is.
    view.setUint32(entry + 12, parts.length === 1 ? (parts[0]?.length ?? 0) : lengthOf(parts));
    at += lengthOf(parts);
    sum = (sum + checksum) >>> 0;
  }
  const whole = (sum + checksum(directory)) >>> 0;
  const settled = packedPart(changed(head, (each) => each.setUint32(8, (checksumOfFont - whole) >>> 0)), literals);
  const pieces = tables.flatMap(([tag, parts]) => (tag === 'head' ? [settled] : parts));
  return { packed: literals.stream([literals.code(directory), ...pieces.map(({ coded }) => coded)]), length: at };
}

function lengthOf(parts: readonly PackedPart[]): number {
  return parts.reduce((sum, { coded }) => sum + coded.length, 0);
}

/** `bytes` fill whole words. */
function checksum(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) {
    sum = (sum + view.getUint32(at)) >>> 0;
  }
  return sum;
}
