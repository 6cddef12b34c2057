import { create, type Font } from '@cantoo/fontkit';
import { PDFDocument, PDFString } from '@cantoo/pdf-lib';
import { textsOf, type Sheet } from '../../shared/scene/display-list.ts';

/** The sheet's texts in one PDF with the whole font file inside, addressed by its own glyph numbers: what a subset must look like. */
export async function fullEmbed(sheet: Sheet, fontBytes: Uint8Array): Promise<Uint8Array> {
  const font = create(fontBytes) as Font;
  const document = await PDFDocument.create();
  const { context } = document;
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
  const face = context.obj({
    Type: 'Font', Subtype: 'Type0', BaseFont: name, Encoding: 'Identity-H', DescendantFonts: [context.register(descendant)],
  });
  const page = document.addPage([sheet.width, sheet.height]);
  const key = page.node.newFontDictionary('F', context.register(face)).toString();
  const lines = textsOf(sheet.items).map(({ text, at, size }) => {
    const codes = Array.from(text, (character) => {
      const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
      return (glyph?.id ?? 0).toString(16).padStart(4, '0');
    });
    return `BT ${key} ${size} Tf 1 0 0 1 ${at.x} ${sheet.height - at.y} Tm <${codes.join('')}> Tj ET`;
  });
  page.node.addContentStream(context.register(context.stream(lines.join('\n'))));
  return document.save();
}
