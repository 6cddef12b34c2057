import { create, type Font } from '@cantoo/fontkit';
import { PDFDocument, PDFString, type PDFRef } from '@cantoo/pdf-lib';
import { placedItems, type PlacedItem } from '../../shared/paint/ofd-placed.ts';
import type { Sheet, TextItem } from '../../shared/scene/display-list.ts';
import type { FontRole } from '../../shared/typeset/face.ts';

/**
 * The sheets' texts in one PDF with the whole font files inside, addressed by their own glyph numbers: what subsets must look
 * like. Every character is set for itself by its face's advance, in black, through its frames.
 */
export async function fullEmbed(sheets: readonly Sheet[], fontBytes: Readonly<Record<FontRole, Uint8Array>>): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const faces = new Map<FontRole, Face>();
  const faceOf = (role: FontRole): Face => {
    const face = faces.get(role) ?? embedded(document, fontBytes[role]);
    faces.set(role, face);
    return face;
  };
  for (const { width, height, items } of sheets) {
    const page = document.addPage([width, height]);
    const keys = new Map<FontRole, string>();
    const keyOf = (role: FontRole): string => {
      const key = keys.get(role) ?? page.node.newFontDictionary('F', faceOf(role).dictionary).toString();
      keys.set(role, key);
      return key;
    };
    const lines = placedTexts(items, { x: 0, y: 0, width, height }).map((placed) => textLine(placed, keyOf(placed.item.font), faceOf(placed.item.font).font, height));
    page.node.addContentStream(document.context.register(document.context.stream(lines.join('\n'))));
  }
  return document.save();
}

/** The texts as they lie on the page, frames resolved. */
export function placedTexts(...[items, page]: Parameters<typeof placedItems>): PlacedText[] {
  return placedItems(items, page).flatMap(({ item, ...placed }) => (item.type === 'text' ? [{ item, ...placed }] : []));
}

// helpers

type PlacedText = PlacedItem & { readonly item: TextItem };

interface Face {
  readonly font: Font;
  readonly dictionary: PDFRef;
}

function embedded({ context }: PDFDocument, fontBytes: Uint8Array): Face {
  const font = create(fontBytes) as Font;
  const name = font.postscriptName ?? 'Font';
  const descriptor = context.obj({
    Type: 'FontDescriptor', FontName: name, Flags: 4, FontBBox: [-1000, -1000, 2000, 2000], ItalicAngle: 0, Ascent: 880,
    Descent: -120, CapHeight: 700, StemV: 80, FontFile2: context.register(context.stream(fontBytes, { Length1: fontBytes.length })),
  });
  const descendant = context.obj({
    Type: 'Font', Subtype: 'CIDFontType2', BaseFont: name, DW: 1000, CIDToGIDMap: 'Identity',
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    FontDescriptor: context.register(descriptor),
  });
  const face = context.obj({ Type: 'Font', Subtype: 'Type0', BaseFont: name, Encoding: 'Identity-H', DescendantFonts: [context.register(descendant)] });
  return { font, dictionary: context.register(face) };
}

/** PDF counts upwards from the lower edge, sheets downwards from the upper one. */
function textLine({ item, matrix: { a, b, c, d, e, f }, clip }: PlacedText, key: string, font: Font, height: number): string {
  let { x } = item.at;
  const letters = Array.from(item.text, (character) => {
    const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
    const place = [a, -b, -c, d, a * x + c * item.at.y + e, height - (b * x + d * item.at.y + f)];
    x += ((glyph?.advanceWidth ?? 0) * item.size) / font.unitsPerEm;
    return `${place.map((value) => value.toFixed(4)).join(' ')} Tm <${(glyph?.id ?? 0).toString(16).padStart(4, '0')}> Tj`;
  });
  return `q ${clip.x} ${height - clip.y - clip.height} ${clip.width} ${clip.height} re W n BT ${key} ${item.size} Tf ${letters.join(' ')} ET Q`;
}
