import { MingquanError } from '../kernel/mingquan-error.ts';
import { encodeUtf8 } from '../kernel/utf8.ts';
import type { PdfFile } from './pdf-file.ts';
import type { TrueTypeFace } from './true-type-face.ts';

/** A face as one document embeds it: only the glyphs that are asked for, and only if any are. */
export interface PdfFont {
  /** The object the document's pages refer to. */
  readonly number: number;
  /** The text as two-byte codes in hexadecimal, one for each code point: no shaping, so widths are pure advances. */
  encode(text: string): string;
  /** Writes the font into the document, once all text is encoded. */
  embed(): void;
}

/**
 * Every code point gets a code of its own, even where two share a glyph, so that extraction gives back exactly what was
 * set (拔 and its compatibility double look alike).
 */
export function pdfFont(file: PdfFile, face: TrueTypeFace): PdfFont {
  const number = file.reserve();
  const subset = face.outlines.subset();
  const codes = new Map<number, GlyphCode>();
  const codeOf = (codePoint: number, line: string): GlyphCode => {
    const known = codes.get(codePoint);
    if (known !== undefined) {
      return known;
    }
    const glyph = face.glyphOf(codePoint);
    if (glyph === 0) {
      throw missing(codePoint, line);
    }
    const number = codes.size + 1;
    const code = { code: number, written: hexadecimal(number), glyph: subset.include(glyph), advance: (face.outlines.advance(glyph) * 1000) / face.unitsPerEm };
    codes.set(codePoint, code);
    return code;
  };
  return {
    number,
    encode(text) {
      let result = '';
      for (const character of text) {
        result += codeOf(character.codePointAt(0) ?? 0, text).written;
      }
      return result;
    },
    embed() {
      const all = [...codes.entries()];
      const name = `${subsetTag(all.map(([codePoint]) => codePoint))}+${face.postScriptName}`;
      const glyphs = all.map(([, code]) => code);
      const bytes = subset.encode();
      const program = file.stream(`/Length1 ${bytes.length}`, bytes, 1);
      const descriptor = file.put(descriptorOf(face, name, program));
      const map = file.stream('', glyphMap(glyphs));
      const descendant = file.put(
        `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
          `/FontDescriptor ${descriptor} 0 R/DW 1000/W[${widths(glyphs)}]/CIDToGIDMap ${map} 0 R>>`,
      );
      const unicode = file.stream('', encodeUtf8(unicodeMap(all)));
      file.put(
        `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${unicode} 0 R>>`,
        number,
      );
    },
  };
}

// helpers

interface GlyphCode {
  readonly code: number;
  /** The code in hexadecimal. */
  readonly written: string;
  /** Number of the glyph in the subset. */
  readonly glyph: number;
  /** In thousandths of an em. */
  readonly advance: number;
}

/** The last line of defence: charts are checked before anything is painted. A .notdef box would be a wrong document. */
function missing(codePoint: number, line: string): MingquanError {
  const name = codePoint.toString(16).toUpperCase().padStart(4, '0');
  return new MingquanError('font.character-missing', {
    place: line.slice(0, 30),
    character: String.fromCodePoint(codePoint),
    codePoint: `U+${name}`,
  });
}

function hexadecimal(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}

function descriptorOf(face: TrueTypeFace, name: string, program: number): string {
  const scale = 1000 / face.unitsPerEm;
  const box = face.box.map((value) => Math.round(value * scale));
  const [ascent, descent, capital] = [face.ascent, face.descent, face.capHeight].map((value) => Math.round(value * scale));
  // Symbolic (ISO 32000-1 table 123): codes are glyph numbers, not characters of a Latin set.
  return (
    `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[${box.join(' ')}]/ItalicAngle 0/Ascent ${ascent}/Descent ${descent}` +
    `/CapHeight ${capital}/StemV ${name.endsWith('Bold') ? 140 : 80}/FontFile2 ${program} 0 R>>`
  );
}

/** The widths that are not one em, `first [width …]` for runs of neighbouring codes. */
function widths(glyphs: readonly GlyphCode[]): string {
  const runs: string[] = [];
  let next = -1;
  for (const { code, advance } of glyphs) {
    if (advance !== 1000) {
      runs.push(code === next ? ` ${advance}` : `${runs.length === 0 ? '' : ']'}${code}[${advance}`);
      next = code + 1;
    }
  }
  return runs.length === 0 ? '' : `${runs.join('')}]`;
}

function glyphMap(glyphs: readonly GlyphCode[]): Uint8Array {
  const map = new Uint8Array((glyphs.length + 1) * 2);
  for (const { code, glyph } of glyphs) {
    map[code * 2] = glyph >> 8;
    map[code * 2 + 1] = glyph & 0xff;
  }
  return map;
}

/** The ToUnicode stream (ISO 32000-1, 9.10.3), at most a hundred codes to a block. */
function unicodeMap(all: readonly (readonly [number, GlyphCode])[]): string {
  const rows = all.map(([codePoint, { code }]) => {
    const units = Array.from({ length: codePoint > 0xffff ? 2 : 1 }, (_, index) => String.fromCodePoint(codePoint).charCodeAt(index));
    return `<${hexadecimal(code)}> <${units.map(hexadecimal).join('')}>`;
  });
  const blocks = Array.from({ length: Math.ceil(rows.length / 100) }, (_, block) => rows.slice(block * 100, block * 100 + 100));
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...blocks.flatMap((block) => [`${block.length} beginbfchar`, ...block, 'endbfchar']),
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

/** Six capital letters that name this subset (ISO 32000-1, 9.6.4), the same for the same characters. */
function subsetTag(codePoints: readonly number[]): string {
  let hash = 2166136261;
  for (const codePoint of codePoints) {
    hash = Math.imul(hash ^ codePoint, 16777619) >>> 0;
  }
  return Array.from({ length: 6 }, (_, index) => String.fromCharCode(65 + (Math.floor(hash / 26 ** index) % 26))).join('');
}
