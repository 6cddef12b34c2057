import { create, type Font } from '@cantoo/fontkit';
import { zipSync, type Zippable } from 'fflate';
import { MingquanError } from '../kernel/mingquan-error.ts';
import type { Digest } from '../kernel/sources.ts';
import { encodeUtf8 } from '../kernel/utf8.ts';
import { textsOf, type Sheet } from '../scene/display-list.ts';
import { fontRoles, type FontRole } from '../typeset/face.ts';
import type { Fonts } from '../typeset/font-metrics.ts';
import { isVisibleText, ofdObjects, type OfdResources } from './ofd-content.ts';
import { fontFileNames, ofdEntry, ofdFonts, ofdImages, ofdPage, ofdRoot, type OfdBookmark, type OfdFacts, type OfdPage } from './ofd-document.ts';

/** What a document says of itself, and its seal. */
export interface OfdInput extends OfdFacts {
  /** The unit's own seal as PNG; null leaves seal items out. */
  readonly seal: Uint8Array | null;
  /** The contents list; left out, the document's title alone. */
  readonly bookmarks?: readonly OfdBookmark[];
}

/** What painting needs of the host. */
export interface OfdParts {
  readonly fonts: Fonts;
  readonly digest: Digest;
  /** The face as TrueType with the glyphs of these characters and a table from characters to glyphs; the same text gives the same bytes. */
  subsetFont(role: FontRole, text: string): Promise<Uint8Array>;
  /** The strip of a PNG between two fractions of its width, as PNG. Throws `seal.not-an-image`. */
  sliceSeal(png: Uint8Array, from: number, to: number): Uint8Array;
}

export type OfdPainter = (sheets: readonly Sheet[], input: OfdInput) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * Paints sheets as OFD 开放版式文档 (GB/T 33190-2016): vector paths, real text in embedded subsets, the seal's image. The
 * same sheets and input give the same bytes. The painter rejects with MingquanError `font.character-missing`,
 * `seal.not-an-image`.
 */
export function ofdPainter(parts: OfdParts): OfdPainter {
  return async (sheets, input) => {
    let lastId = 0;
    const nextId = (): number => (lastId += 1);
    const faces = await embeddedFaces(sheets, parts, nextId);
    const strips = new Map<string, Strip>();
    const resources: OfdResources = {
      fonts: parts.fonts,
      nextId,
      fontId: (role) => faceOf(faces, role).id,
      glyph: (role, codePoint) => faceOf(faces, role).glyph(codePoint),
      sealId: (from, to) => (input.seal === null ? null : stripOf(strips, input.seal, from, to, parts, nextId).id),
    };
    const pages = sheets.map((sheet): OfdPage => {
      const { width, height } = sheet;
      const [id, layerId] = [nextId(), nextId()];
      return { width, height, id, layerId, objects: ofdObjects(sheet, resources) };
    });
    const used = [...faces.values()];
    const images = [...strips.values()];
    const members: [string, string | Uint8Array][] = [
      ['Doc_0/Document.xml', ofdRoot(pages, input.bookmarks ?? [{ title: input.title, page: 1 }], lastId, images.length > 0)],
      ['Doc_0/PublicRes.xml', ofdFonts(used)],
      ...(images.length === 0 ? [] : [['Doc_0/DocumentRes.xml', ofdImages(images)] satisfies [string, string]]),
      ...pages.map((page, index): [string, string] => [`Doc_0/Pages/Page_${index}/Content.xml`, ofdPage(page)]),
      ...used.map((face): [string, Uint8Array] => [`Doc_0/Res/${fontFileNames[face.role]}`, face.bytes]),
      ...images.map((image): [string, Uint8Array] => [`Doc_0/Res/${image.file}`, image.bytes]),
    ];
    return packed(members, input, parts.digest);
  };
}

// helpers

interface Face {
  readonly id: number;
  readonly role: FontRole;
  readonly bytes: Uint8Array;
  glyph(codePoint: number): number;
}

interface Strip {
  readonly id: number;
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** One subset for each face that any page uses, of all the pages' characters. */
async function embeddedFaces(sheets: readonly Sheet[], parts: OfdParts, nextId: () => number): Promise<Map<FontRole, Face>> {
  const characters = new Map<FontRole, Set<string>>();
  for (const item of sheets.flatMap((sheet) => textsOf(sheet.items)).filter(isVisibleText)) {
    const known = characters.get(item.font) ?? new Set();
    characters.set(item.font, known);
    for (const character of item.text) {
      requireGlyph(character, item.text, parts.fonts, item.font);
      known.add(character);
    }
  }
  const faces = new Map<FontRole, Face>();
  for (const role of fontRoles) {
    const used = characters.get(role);
    if (used !== undefined) {
      const bytes = await parts.subsetFont(role, [...used].toSorted().join(''));
      faces.set(role, { id: nextId(), role, bytes, glyph: glyphsOf(bytes) });
    }
  }
  return faces;
}

/** The last line of defence: charts are checked before anything is painted. */
function requireGlyph(character: string, line: string, fonts: Fonts, role: FontRole): void {
  const codePoint = character.codePointAt(0) ?? 0;
  if (!fonts[role].covers(codePoint)) {
    const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
    throw new MingquanError('font.character-missing', { place: line.slice(0, 30), character, codePoint: name });
  }
}

/** The face is read only for the rare characters whose glyphs have to be told. */
function glyphsOf(bytes: Uint8Array): (codePoint: number) => number {
  let font: Font | null = null;
  return (codePoint) => {
    if (font === null) {
      const read = create(bytes);
      if (!('glyphForCodePoint' in read)) {
        throw new TypeError('a font collection cannot be embedded');
      }
      font = read;
    }
    return font.glyphForCodePoint(codePoint)?.id ?? 0;
  };
}

function faceOf(faces: ReadonlyMap<FontRole, Face>, role: FontRole): Face {
  const face = faces.get(role);
  if (face === undefined) {
    throw new RangeError(`no face for ${role}`);
  }
  return face;
}

/** Each strip is an image of its own: not every reader cuts an image at its object's boundary. */
function stripOf(strips: Map<string, Strip>, seal: Uint8Array, from: number, to: number, parts: OfdParts, nextId: () => number): Strip {
  const key = `${from} ${to}`;
  const known = strips.get(key);
  if (known !== undefined) {
    return known;
  }
  const bytes = from === 0 && to === 1 ? seal : parts.sliceSeal(seal, from, to);
  const strip = { id: nextId(), file: `seal-${strips.size + 1}.png`, bytes };
  strips.set(key, strip);
  return strip;
}

/** Fixed dates: a clock would make every export another file. The document's number is the digest of its content. */
function packed(members: readonly (readonly [string, string | Uint8Array])[], facts: OfdFacts, digest: Digest): Uint8Array<ArrayBuffer> {
  const bytes = members.map(([path, content]): [string, Uint8Array] => [path, typeof content === 'string' ? encodeUtf8(content) : content]);
  const content = [facts.title, facts.author, facts.date, ...bytes.map(([path, member]) => `${path} ${digest(member)}`)].join('\n');
  const documentId = digest(encodeUtf8(content)).slice(0, 32);
  const mtime = new Date(1980, 0, 1);
  const all: [string, Uint8Array][] = [['OFD.xml', encodeUtf8(ofdEntry(facts, documentId))], ...bytes];
  const entries = all.map(([path, member]): [string, Zippable[string]] => [path, [member, { mtime, level: path.endsWith('.png') ? 0 : 6 }]]);
  return zipSync(Object.fromEntries(entries));
}
