/** A font file of which only what is needed is read: a face is ten megabytes, the glyphs of a department a few hundred kilobytes. */
export interface FontSource {
  readonly length: number;
  /** The bytes from `start` up to `end`, which nobody changes. */
  read(start: number, end: number): Uint8Array;
}

/** A table of a font file, read by parts as the file is. */
export type FontTable = FontSource;

/** The tables of a TrueType font file (ISO/IEC 14496-22) by their tags. */
export type FontTables = ReadonlyMap<string, FontTable>;

/** Throws TypeError where the bytes are no TrueType font. */
export function readFontTables(file: Uint8Array | FontSource): FontTables {
  const source = file instanceof Uint8Array ? sourceOf(file) : file;
  const view = viewOf(source.read(0, Math.min(source.length, firstRead)));
  if (view.byteLength < 12 || ![0x00010000, 0x74727565].includes(view.getUint32(0))) {
    throw new TypeError('the font is no TrueType font');
  }
  const count = view.getUint16(4);
  const directory = source.read(12, 12 + count * 16);
  const entries = viewOf(directory);
  return new Map(
    Array.from({ length: count }, (_, index): [string, FontTable] => {
      const start = entries.getUint32(index * 16 + 8);
      const table: FontTable = { length: entries.getUint32(index * 16 + 12), read: (from, to) => source.read(start + from, start + to) };
      return [String.fromCharCode(...directory.subarray(index * 16, index * 16 + 4)), table];
    }),
  );
}

/** The whole table. Throws TypeError where the font has none of that tag. */
export function requireTable(tables: FontTables, tag: string): Uint8Array {
  const table = partsOf(tables, tag);
  return table.read(0, table.length);
}

/** The table to be read by parts. Throws TypeError where the font has none of that tag. */
export function partsOf(tables: FontTables, tag: string): FontTable {
  const table = tables.get(tag);
  if (table === undefined) {
    throw new TypeError(`the font has no ${tag} table`);
  }
  return table;
}

/** What outlines need, and the programs that move their points where the font has any. */
export function fontTables(tables: FontTables) {
  const [head, hhea, maxp] = [requireTable(tables, 'head'), requireTable(tables, 'hhea'), requireTable(tables, 'maxp')];
  const [loca, glyf, hmtx] = [requireTable(tables, 'loca'), partsOf(tables, 'glyf'), requireTable(tables, 'hmtx')];
  const kept = ['cvt ', 'fpgm', 'prep'].flatMap((tag): [string, Uint8Array][] => {
    const table = tables.get(tag);
    return table === undefined ? [] : [[tag, table.read(0, table.length)]];
  });
  return { head, hhea, maxp, loca, glyf, hmtx, kept };
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

// helpers

const firstRead = 12;

function sourceOf(bytes: Uint8Array): FontSource {
  return { length: bytes.length, read: (start, end) => bytes.subarray(start, end) };
}
