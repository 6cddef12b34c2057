import { fontTables, viewOf, type FontTables } from './true-type-tables.ts';

/** A font's outlines taken apart once, for many subsets. */
export interface TrueTypeOutlines {
  /** Advance of the glyph in font units. */
  advance(glyph: number): number;
  /** A subset that holds glyph 0, the glyphs it is told to include, and what these are composed of. */
  subset(): TrueTypeSubset;
}

export interface TrueTypeSubset {
  /** The glyph's number within the subset; the same when asked again. */
  include(glyph: number): number;
  /** The font file, once all glyphs are included. The same glyphs in the same order give the same bytes. */
  encode(): Uint8Array<ArrayBuffer>;
}

/**
 * Outlines are copied as they stand, without being read point by point: a department's charts are hundreds of subsets of one
 * font. Throws TypeError where the font has no `glyf` outlines.
 */
export function trueTypeOutlines(tables: FontTables): TrueTypeOutlines {
  const { head, hhea, maxp, loca, glyf, hmtx, kept } = fontTables(tables);
  const isLong = viewOf(head).getInt16(50) === 1;
  const locations = viewOf(loca);
  const metrics = viewOf(hmtx);
  const metricCount = viewOf(hhea).getUint16(34);
  const offset = (glyph: number): number => (isLong ? locations.getUint32(glyph * 4) : locations.getUint16(glyph * 2) * 2);
  const outline = (glyph: number): Uint8Array => glyf.subarray(offset(glyph), offset(glyph + 1));
  const advance = (glyph: number): number => metrics.getUint16(Math.min(glyph, metricCount - 1) * 4);
  const bearing = (glyph: number): number => metrics.getInt16(glyph < metricCount ? glyph * 4 + 2 : metricCount * 4 + (glyph - metricCount) * 2);

  return {
    advance,
    subset() {
      const numbers = new Map<number, number>([[0, 0]]);
      const include = (glyph: number): number => {
        const known = numbers.get(glyph);
        if (known !== undefined) {
          return known;
        }
        numbers.set(glyph, numbers.size);
        return numbers.size - 1;
      };
      return {
        include,
        encode() {
          const outlines: Uint8Array[] = [];
          // A composed glyph includes its parts while the list is gone through, and they are gone through in their turn.
          for (const glyph of numbers.keys()) {
            outlines.push(renumbered(outline(glyph), include));
          }
          const all = [...numbers.keys()];
          const placed = place(outlines);
          const widths = new DataView(new ArrayBuffer(all.length * 4));
          for (const [index, glyph] of all.entries()) {
            widths.setUint16(index * 4, advance(glyph));
            widths.setInt16(index * 4 + 2, bearing(glyph));
          }
          return writeFont([
            ...kept,
            ['glyf', placed.glyf],
            ['head', changed(head, (each) => (each.setUint32(8, 0), each.setInt16(50, 1)))],
            ['hhea', changed(hhea, (each) => each.setUint16(34, all.length))],
            ['hmtx', bytesOf(widths)],
            ['loca', placed.loca],
            ['maxp', changed(maxp, (each) => each.setUint16(4, all.length))],
          ]);
        },
      };
    },
  };
}

// helpers

/** Flags of a part of a composed glyph (glyf table): words as arguments, its scale, and whether another part follows. */
const part = { words: 0x0001, scale: 0x0008, more: 0x0020, twoScales: 0x0040, matrix: 0x0080 };
const checksumOfFont = 0xb1b0afba;

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer);
}

/** The outline with the parts of a composed glyph numbered anew; a simple one as it is. */
function renumbered(outline: Uint8Array, include: (glyph: number) => number): Uint8Array {
  if (outline.length < 10 || viewOf(outline).getInt16(0) >= 0) {
    return outline;
  }
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

/** The outlines one after the other, each at a multiple of four, and the table of where they begin. */
function place(outlines: readonly Uint8Array[]): { readonly glyf: Uint8Array; readonly loca: Uint8Array } {
  const loca = new DataView(new ArrayBuffer((outlines.length + 1) * 4));
  let length = 0;
  for (const [index, outline] of outlines.entries()) {
    loca.setUint32(index * 4, length);
    length += aligned(outline.length);
  }
  loca.setUint32(outlines.length * 4, length);
  const glyf = new Uint8Array(length);
  for (const [index, outline] of outlines.entries()) {
    glyf.set(outline, loca.getUint32(index * 4));
  }
  return { glyf, loca: bytesOf(loca) };
}

function aligned(length: number): number {
  return (length + 3) & ~3;
}

/** `tables` in the order of their tags. */
function writeFont(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array<ArrayBuffer> {
  const directory = 12 + tables.length * 16;
  const file = new Uint8Array(tables.reduce((sum, [, table]) => sum + aligned(table.length), directory));
  const view = viewOf(file);
  const power = 31 - Math.clz32(tables.length);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 << power);
  view.setUint16(8, power);
  view.setUint16(10, tables.length * 16 - (16 << power));
  let at = directory;
  let head = 0;
  for (const [index, [tag, table]] of tables.entries()) {
    const entry = 12 + index * 16;
    file.set(table, at);
    for (let letter = 0; letter < 4; letter += 1) {
      file[entry + letter] = tag.charCodeAt(letter);
    }
    view.setUint32(entry + 4, checksum(view, at, aligned(table.length)));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, table.length);
    head = tag === 'head' ? at : head;
    at += aligned(table.length);
  }
  view.setUint32(head + 8, (checksumOfFont - checksum(view, 0, file.length)) >>> 0);
  return file;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) {
    sum = (sum + view.getUint32(at)) >>> 0;
  }
  return sum;
}
