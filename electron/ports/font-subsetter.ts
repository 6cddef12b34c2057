import subset from 'subset-font';
import type { FontRole } from '../../shared/typeset/face.ts';
import { readEmbeddableFont } from './embeddable-font.ts';
import { fontFile } from './fonts.ts';

/**
 * Makes subsets of the shipped faces by HarfBuzz: TrueType with the glyphs of a text's characters, their outlines, advances
 * and the table that leads from characters to glyphs. No layout features: text is set by advances alone. The same text gives
 * the same bytes. A face is read when it is first asked for; `file` says where it is. Rejects with `font.embedding-forbidden`.
 */
export function fontSubsetter(file: (role: FontRole) => string = fontFile): (role: FontRole, text: string) => Promise<Uint8Array> {
  const faces = new Map<FontRole, Promise<Uint8Array>>();
  return async (role, text) => {
    const face = faces.get(role) ?? readEmbeddableFont(file(role));
    faces.set(role, face);
    const bytes = await subset(await face, text, {
      targetFormat: 'truetype',
      keepFeatures: [],
      noLayoutClosure: true,
      noHinting: true,
      dropTables: ['GSUB', 'GPOS', 'GDEF', 'BASE', 'STAT', 'DSIG', 'VORG', 'vhea', 'vmtx'],
    });
    return new Uint8Array(bytes);
  };
}
