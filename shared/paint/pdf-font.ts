import { MingquanError } from '../kernel/mingquan-error.ts';
import { asciiWriter, type AsciiWriter } from './ascii-writer.ts';
import type { PdfFile } from './pdf-file.ts';
import type { TrueTypeFace } from './true-type-face.ts';

/** A face as one document embeds it: only the glyphs that are asked for, and only if any are. */
export interface PdfFont {
  /** The object the document's pages refer to. */
  readonly number: number;
  /** Writes the text as two-byte codes in hexadecimal, one for each code point: no shaping, so widths are pure advances. */
  write(text: string, to: AsciiWriter): void;
  /** Writes the font into the document, once all text is encoded. */
  embed(): void;
}

/**
 * Every code point gets a code of its own, even where two share a glyph, so that extraction gives back exactly what was
 * set (拔 and its compatibility double look alike). The code is the glyph's number in the subset.
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
    const code = { codePoint, code: subset.add(glyph), advance: (face.outlines.advance(glyph) * 1000) / face.unitsPerEm };
    codes.set(codePoint, code);
    return code;
  };
  return {
    number,
    write(text, to) {
      for (let index = 0; index < text.length; ) {
        const codePoint = text.codePointAt(index) ?? 0;
        to.hexadecimal(codeOf(codePoint, text).code);
        index += codePoint > 0xffff ? 2 : 1;
      }
    },
    embed() {
      const glyphs = [...codes.values()];
      const name = `${subsetTag(glyphs)}+${face.postScriptName}`;
      const { packed, length } = subset.encode();
      const program = file.plainStream(`/Length1 ${length}/Filter/FlateDecode`, packed);
      const descriptor = file.put(descriptorOf(face, name, program));
      const descendant = file.put(
        `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
          `/FontDescriptor ${descriptor} 0 R/DW 1000/W[${widths(glyphs)}]/CIDToGIDMap/Identity>>`,
      );
      const unicode = file.stream('', unicodeMap(glyphs));
      file.put(
        `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${unicode} 0 R>>`,
        number,
      );
    },
  };
}

// helpers

interface GlyphCode {
  readonly codePoint: number;
  /** From 1, one after the other. */
  readonly code: number;
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

/** The ToUnicode stream (ISO 32000-1, 9.10.3), at most a hundred codes to a block. */
function unicodeMap(glyphs: readonly GlyphCode[]): Uint8Array {
  const to = asciiWriter();
  to.ascii(unicodeMapHead);
  for (const [index, { code, codePoint }] of glyphs.entries()) {
    if (index % codesToBlock === 0) {
      to.ascii(`${index === 0 ? '' : 'endbfchar\n'}${Math.min(codesToBlock, glyphs.length - index)} beginbfchar\n`);
    }
    to.ascii('<');
    to.hexadecimal(code);
    to.ascii('> <');
    if (codePoint > 0xffff) {
      to.hexadecimal(0xd800 + ((codePoint - 0x10000) >> 10));
      to.hexadecimal(0xdc00 + (codePoint & 0x3ff));
    } else {
      to.hexadecimal(codePoint);
    }
    to.ascii('>\n');
  }
  to.ascii(glyphs.length === 0 ? unicodeMapFoot : `endbfchar\n${unicodeMapFoot}`);
  return to.bytes();
}

const codesToBlock = 100;
const unicodeMapHead = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
`;
const unicodeMapFoot = `endcmap
CMapName currentdict /CMap defineresource pop
end
end`;

/** Six capital letters that name this subset (ISO 32000-1, 9.6.4), the same for the same characters. */
function subsetTag(glyphs: readonly GlyphCode[]): string {
  let hash = 2166136261;
  for (const { codePoint } of glyphs) {
    hash = Math.imul(hash ^ codePoint, 16777619) >>> 0;
  }
  return Array.from({ length: 6 }, (_, index) => String.fromCharCode(65 + (Math.floor(hash / 26 ** index) % 26))).join('');
}
