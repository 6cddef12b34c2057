import type { Sheet } from '../scene/display-list.ts';
import { fontRoles, type FontRole } from '../typeset/face.ts';
import { writeAttachments, writePiece, type PdfAttachment } from './pdf-attachment.ts';
import { carrierName, carrierSheet } from './pdf-carrier-page.ts';
import { pageContent, type PageResources } from './pdf-content.ts';
import { defaultDeflate, pdfFile, type Deflate } from './pdf-file.ts';
import { pdfFont, type PdfFont } from './pdf-font.ts';
import { readPng, writeImage, type PdfImage } from './pdf-image.ts';
import { writeMetadata } from './pdf-metadata.ts';
import { bookmarksOf, writeOutline, type Bookmark } from './pdf-outline.ts';
import { structureTree, writeStructure } from './pdf-structure.ts';
import { srgbProfile } from './srgb-profile.ts';
import { readTrueTypeFace, type TrueTypeFace } from './true-type-face.ts';
import type { FontSource } from './true-type-tables.ts';

/** What a document says of itself, and its seal. */
export interface PdfInput {
  /** The unit's own seal as PNG; null leaves seal items out. */
  readonly seal: Uint8Array | null;
  readonly title: string;
  readonly author: string;
  /** `YYYY-MM-DD`, or empty. The document's dates: a clock would make every export another file. */
  readonly date: string;
  readonly subject?: string;
  readonly keywords?: string;
  /** In place of the headings the sheets name themselves. */
  readonly bookmarks?: readonly Bookmark[];
  /**
   * Files that travel inside. A PDF is attached as it is and must be PDF/A; any other file goes on a page of its own, which
   * is attached as a PDF/A document, since PDF/A-2 attaches nothing else. `readPdfAttachments` gives both back.
   */
  readonly attachments?: readonly PdfAttachment[];
}

/** Paints sheets as PDF with faces it has parsed once. */
export type PdfPainter = (sheets: readonly Sheet[], input: PdfInput) => Promise<Uint8Array>;

/**
 * A painter for many documents, each PDF/A-2b (ISO 19005-2) and tagged, its text in the order of the sheets' items. Each
 * embeds only the faces and glyphs it uses; the same sheets and input give the same bytes. `deflate` may be the host's own.
 * The painter rejects with MingquanError `font.character-missing`, `seal.not-an-image`.
 */
export function pdfPainter(fonts: Readonly<Record<FontRole, Uint8Array | FontSource>>, deflate: Deflate = defaultDeflate): PdfPainter {
  const parsed = new Map<FontRole, TrueTypeFace>();
  const images = new WeakMap<Uint8Array, Promise<PdfImage>>();
  const profile = deflate(srgbProfile());
  const tools: PaintTools = {
    deflate,
    profile,
    faceOf(role) {
      const face = parsed.get(role) ?? readTrueTypeFace(fonts[role]);
      parsed.set(role, face);
      return face;
    },
    imageOf(png) {
      const image = images.get(png) ?? readPng(png);
      images.set(png, image);
      return image;
    },
  };
  return async (sheets, input) => paint(sheets, { ...input, image: input.seal === null ? null : await tools.imageOf(input.seal) }, tools);
}

// helpers

interface PaintTools {
  readonly deflate: Deflate;
  /** The profile of the documents' colours, packed. */
  readonly profile: Uint8Array;
  faceOf(role: FontRole): TrueTypeFace;
  imageOf(png: Uint8Array): Promise<PdfImage>;
}

interface Painted extends Omit<PdfInput, 'seal'> {
  readonly image: PdfImage | null;
  /** A file kept as private data of the document itself. */
  readonly piece?: PdfAttachment;
}

function paint(sheets: readonly Sheet[], input: Painted, tools: PaintTools): Uint8Array {
  const file = pdfFile(tools.deflate);
  const tree = structureTree();
  const faces = new Map<FontRole, PdfFont>();
  const faceOf = (role: FontRole): PdfFont => {
    const face = faces.get(role) ?? pdfFont(file, tools.faceOf(role));
    faces.set(role, face);
    return face;
  };
  const [root, pageTree] = [file.reserve(), file.reserve()];
  const pages = sheets.map(() => file.reserve());
  const seal = input.image === null || !sheets.some(({ items }) => hasSeal(items)) ? null : writeImage(file, input.image);
  for (const [index, sheet] of sheets.entries()) {
    const resources = pageResources(faceOf, seal);
    const content = pageContent(sheet, index, resources, tree);
    const stream = file.stream('', content);
    file.put(
      `<</Type/Page/Parent ${pageTree} 0 R/MediaBox[0 0 ${sheet.width} ${sheet.height}]/Resources${resources.dictionary()}` +
        `/Contents ${stream} 0 R/StructParents ${index}/Tabs/S${resources.usesSeal() ? '/Group<</S/Transparency/CS/DeviceRGB>>' : ''}>>`,
      pages[index],
    );
  }
  for (const role of fontRoles) {
    faces.get(role)?.embed();
  }
  file.put(`<</Type/Pages/Count ${pages.length}/Kids[${pages.map((page) => `${page} 0 R`).join(' ')}]>>`, pageTree);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(input.date) ? input.date : '1970-01-01';
  const { title, author, subject = '', keywords = '' } = input;
  const { info, metadata } = writeMetadata(file, { title, author, subject, keywords, day });
  const profile = file.plainStream('/N 3/Filter/FlateDecode', tools.profile);
  const attached = (input.attachments ?? []).map((attachment) => toDocument(attachment, input, tools));
  const outline = writeOutline(file, input.bookmarks ?? bookmarksOf(tree.root), pages);
  file.put(
    `<</Type/Catalog/Pages ${pageTree} 0 R/Metadata ${metadata} 0 R/Lang(zh-CN)/MarkInfo<</Marked true>>` +
      `/StructTreeRoot ${writeStructure(file, tree.root, pages)} 0 R/ViewerPreferences<</DisplayDocTitle true>>` +
      `/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile ${profile} 0 R>>]` +
      `${outline === null ? '' : `/Outlines ${outline} 0 R/PageMode/UseOutlines`}${writeAttachments(file, attached, day)}` +
      `${input.piece === undefined ? '' : writePiece(file, input.piece, day)}>>`,
    root,
  );
  return file.bytes(root, info);
}

/** A PDF as it is; any other file on a page that carries it. */
function toDocument(attachment: PdfAttachment, { author, date }: Painted, tools: PaintTools): PdfAttachment {
  if (attachment.mediaType === 'application/pdf') {
    return attachment;
  }
  const { name, description } = attachment;
  const bytes = paint([carrierSheet], { title: name, author, date, subject: description, image: null, bookmarks: [], piece: attachment }, tools);
  return { name: carrierName(name), mediaType: 'application/pdf', bytes, description };
}

function hasSeal(items: Sheet['items']): boolean {
  return items.some((item) => item.type === 'seal' || ((item.type === 'group' || item.type === 'frame') && hasSeal(item.items)));
}

interface WrittenResources extends PageResources {
  /** What the page used, once its content is written. */
  dictionary(): string;
  usesSeal(): boolean;
}

function pageResources(faceOf: (role: FontRole) => PdfFont, seal: number | null): WrittenResources {
  const used = new Map<FontRole, PdfFont>();
  let isSealed = false;
  return {
    font(role) {
      const face = used.get(role) ?? faceOf(role);
      used.set(role, face);
      return { name: fontNames[role], write: face.write };
    },
    seal() {
      isSealed = seal !== null;
      return isSealed ? { image: '/S', multiply: '/M' } : null;
    },
    dictionary() {
      const faces = fontRoles.flatMap((role) => {
        const face = used.get(role);
        return face === undefined ? [] : [`${fontNames[role]} ${face.number} 0 R`];
      });
      const entries = faces.length === 0 ? '' : `/Font<<${faces.join('')}>>`;
      return `<<${entries}${isSealed ? `/XObject<</S ${seal} 0 R>>/ExtGState<</M<</Type/ExtGState/BM/Multiply>>>>` : ''}>>`;
    },
    usesSeal: () => isSealed,
  };
}

const fontNames: Readonly<Record<FontRole, string>> = { sans: '/F1', sansBold: '/F2', serif: '/F3' };
