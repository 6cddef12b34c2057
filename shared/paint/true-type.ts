/** What embedding needs of a TrueType font. Lengths are in font units. */
export interface TrueType {
  readonly name: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  /** Smallest box round all glyphs: left, bottom, right, top. */
  readonly box: readonly [number, number, number, number];
  /** Number of the code point's glyph; 0 where the font has none. */
  glyphOf(codePoint: number): number;
  advance(glyph: number): number;
  /** The table's bytes; none where the font lacks it. */
  table(tag: string): Uint8Array;
  /** The glyph's outline as the font stores it; none for a blank. */
  outline(glyph: number): Uint8Array;
}

/**
 * Reads a font file of TrueType outlines with a full Unicode map (cmap format 12), as the shipped faces are. Nothing is
 * unpacked ahead: a glyph costs what its bytes cost.
 * @throws RangeError, TypeError for other files
 */
export function readTrueType(bytes: Uint8Array): TrueType {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = new Map<string, Place>();
  for (let record = 12, left = view.getUint16(4); left > 0; left -= 1, record += 16) {
    directory.set(tagAt(view, record), { at: view.getUint32(record + 8), length: view.getUint32(record + 12) });
  }
  const placeOf = (tag: string): number => {
    const place = directory.get(tag);
    if (place === undefined) {
      throw new TypeError(`the font has no ${tag} table`);
    }
    return place.at;
  };
  const [head, hhea, hmtx, loca, glyf, os2] = ['head', 'hhea', 'hmtx', 'loca', 'glyf', 'OS/2'].map(placeOf) as [number, number, number, number, number, number];
  const metrics = view.getUint16(hhea + 34);
  const hasLongOffsets = view.getInt16(head + 50) === 1;
  const offset = (glyph: number): number => (hasLongOffsets ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2);
  return {
    name: postScriptName(view, placeOf('name')),
    unitsPerEm: view.getUint16(head + 18),
    ascent: view.getInt16(hhea + 4),
    descent: view.getInt16(hhea + 6),
    capHeight: view.getInt16(os2 + 88),
    box: [view.getInt16(head + 36), view.getInt16(head + 38), view.getInt16(head + 40), view.getInt16(head + 42)],
    glyphOf: unicodeMap(view, placeOf('cmap')),
    advance: (glyph) => view.getUint16(hmtx + Math.min(glyph, metrics - 1) * 4),
    table(tag) {
      const place = directory.get(tag);
      return place === undefined ? new Uint8Array() : bytes.subarray(place.at, place.at + place.length);
    },
    outline: (glyph) => bytes.subarray(glyf + offset(glyph), glyf + offset(glyph + 1)),
  };
}

// helpers

interface Place {
  readonly at: number;
  readonly length: number;
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
}

/** Name 6 of the name table in UTF-16 (platform 3). */
function postScriptName(view: DataView, name: number): string {
  const strings = name + view.getUint16(name + 4);
  for (let record = name + 6, left = view.getUint16(name + 2); left > 0; left -= 1, record += 12) {
    if (view.getUint16(record) === 3 && view.getUint16(record + 6) === 6) {
      const [length, start] = [view.getUint16(record + 8), strings + view.getUint16(record + 10)];
      return Array.from({ length: length / 2 }, (_, index) => String.fromCharCode(view.getUint16(start + index * 2))).join('');
    }
  }
  return 'Font';
}

/** Looks glyphs up in the groups `[first, last, glyph of first]` of a format 12 table. */
function unicodeMap(view: DataView, cmap: number): (codePoint: number) => number {
  const tables = Array.from({ length: view.getUint16(cmap + 2) }, (_, index) => cmap + view.getUint32(cmap + 8 + index * 8));
  const map = tables.find((table) => view.getUint16(table) === 12);
  if (map === undefined) {
    throw new TypeError('the font has no full Unicode map');
  }
  const count = view.getUint32(map + 12);
  return (codePoint) => {
    let low = 0;
    let high = count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const group = map + 16 + middle * 12;
      if (codePoint < view.getUint32(group)) {
        high = middle - 1;
      } else if (codePoint > view.getUint32(group + 4)) {
        low = middle + 1;
      } else {
        return view.getUint32(group + 8) + codePoint - view.getUint32(group);
      }
    }
    return 0;
  };
}
