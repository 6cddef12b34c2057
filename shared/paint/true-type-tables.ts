/** The tables of a TrueType font file (ISO/IEC 14496-22) by their tags. */
export type FontTables = ReadonlyMap<string, Uint8Array>;

/** Throws TypeError where the bytes are no TrueType font. */
export function readFontTables(bytes: Uint8Array): FontTables {
  const view = viewOf(bytes);
  if (bytes.length < 12 || ![0x00010000, 0x74727565].includes(view.getUint32(0))) {
    throw new TypeError('the font is no TrueType font');
  }
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, index): [string, Uint8Array] => {
      const entry = 12 + index * 16;
      const start = view.getUint32(entry + 8);
      return [String.fromCharCode(...bytes.subarray(entry, entry + 4)), bytes.subarray(start, start + view.getUint32(entry + 12))];
    }),
  );
}

/** Throws TypeError where the font has no such table. */
export function requireTable(tables: FontTables, tag: string): Uint8Array {
  const table = tables.get(tag);
  if (table === undefined) {
    throw new TypeError(`the font has no ${tag} table`);
  }
  return table;
}

/** What outlines need, and the programs that move their points where the font has any. */
export function fontTables(tables: FontTables) {
  const [head, hhea, maxp] = [requireTable(tables, 'head'), requireTable(tables, 'hhea'), requireTable(tables, 'maxp')];
  const [loca, glyf, hmtx] = [requireTable(tables, 'loca'), requireTable(tables, 'glyf'), requireTable(tables, 'hmtx')];
  const kept = ['cvt ', 'fpgm', 'prep'].flatMap((tag): [string, Uint8Array][] => {
    const table = tables.get(tag);
    return table === undefined ? [] : [[tag, table]];
  });
  return { head, hhea, maxp, loca, glyf, hmtx, kept };
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
