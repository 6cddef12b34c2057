import { requireEmbeddableTables } from './embedding-permission.ts';
import { readFontNames } from './font-names.ts';
import { trueTypeOutlines, type TrueTypeOutlines } from './true-type-subset.ts';
import { readFontTables, requireTable, viewOf, type FontSource } from './true-type-tables.ts';

/** A TrueType font read once for many documents. Lengths in font units. */
export interface TrueTypeFace {
  readonly postScriptName: string;
  readonly unitsPerEm: number;
  /** Least x and y, most x and y of all glyphs. */
  readonly box: readonly [number, number, number, number];
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly outlines: TrueTypeOutlines;
  /** Number of the code point's glyph; 0 for what the font does not cover. */
  glyphOf(codePoint: number): number;
}

/** `file` = its bytes, or what reads them. Throws TypeError where it is no TrueType font, or one without a Unicode map, and `font.embedding-forbidden`. */
export function readTrueTypeFace(file: Uint8Array | FontSource): TrueTypeFace {
  const tables = readFontTables(file);
  requireEmbeddableTables(tables);
  const [head, hhea, system] = ['head', 'hhea', 'OS/2'].map((tag) => viewOf(requireTable(tables, tag))) as [DataView, DataView, DataView];
  const ascent = hhea.getInt16(4);
  return {
    postScriptName: readFontNames(requireTable(tables, 'name')).postScript ?? 'Font',
    unitsPerEm: head.getUint16(18),
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    ascent,
    descent: hhea.getInt16(6),
    // The field came with version 2 of the table.
    capHeight: system.getUint16(0) >= 2 ? system.getInt16(88) : ascent,
    outlines: trueTypeOutlines(tables),
    glyphOf: readUnicodeMap(requireTable(tables, 'cmap')),
  };
}

// helpers

/** The map of all planes, format 12, or that of the first plane, format 4. */
function readUnicodeMap(table: Uint8Array): (codePoint: number) => number {
  const view = viewOf(table);
  const maps = Array.from({ length: view.getUint16(2) }, (_, index) => view.getUint32(4 + index * 8 + 4));
  const whole = maps.find((at) => view.getUint16(at) === 12);
  if (whole !== undefined) {
    return (codePoint) => groupedGlyph(view, whole, codePoint);
  }
  const plane = maps.find((at) => view.getUint16(at) === 4);
  if (plane !== undefined) {
    return (codePoint) => segmentGlyph(view, plane, codePoint);
  }
  throw new TypeError('the font has no Unicode map');
}

function groupedGlyph(view: DataView, at: number, codePoint: number): number {
  let [low, high] = [0, view.getUint32(at + 12) - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const group = at + 16 + middle * 12;
    const first = view.getUint32(group);
    if (codePoint < first) {
      high = middle - 1;
    } else if (codePoint > view.getUint32(group + 4)) {
      low = middle + 1;
    } else {
      return view.getUint32(group + 8) + codePoint - first;
    }
  }
  return 0;
}

function segmentGlyph(view: DataView, at: number, codePoint: number): number {
  const doubled = view.getUint16(at + 6);
  for (let segment = 0; segment < doubled; segment += 2) {
    if (codePoint <= view.getUint16(at + 14 + segment)) {
      const start = view.getUint16(at + 16 + doubled + segment);
      const shift = view.getUint16(at + 16 + doubled * 2 + segment);
      const place = at + 16 + doubled * 3 + segment;
      const range = view.getUint16(place);
      if (codePoint < start) {
        return 0;
      }
      const glyph = range === 0 ? codePoint : view.getUint16(place + range + (codePoint - start) * 2);
      return glyph === 0 ? 0 : (glyph + shift) & 0xffff;
    }
  }
  return 0;
}
