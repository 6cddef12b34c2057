import { create, type Font } from '@cantoo/fontkit';
import { PDFDocument, PDFHexString, PDFName, PDFString, type PDFImage, type PDFPage } from '@cantoo/pdf-lib';
import { MingquanError } from '../kernel/mingquan-error.ts';
import type { Sheet } from '../scene/display-list.ts';
import { fontRoles, type FontRole } from '../typeset/face.ts';
import { pageContent, type PageResources } from './pdf-content.ts';
import { pdfFont, type PdfFont } from './pdf-font.ts';

/** What a document says of itself, and its seal. */
export interface PdfInput {
  /** The unit's own seal as PNG; null leaves seal items out. */
  readonly seal: Uint8Array | null;
  readonly title: string;
  readonly author: string;
  /** `YYYY-MM-DD`, or empty. The document's dates: a clock would make every export another file. */
  readonly date: string;
}

/** Paints sheets as PDF with faces it has parsed once. */
export type PdfPainter = (sheets: readonly Sheet[], input: PdfInput) => Promise<Uint8Array>;

/**
 * A painter for many documents. Each embeds only the faces and glyphs it uses; the same sheets and input give the same
 * bytes. The painter rejects with MingquanError `font.character-missing`, `seal.not-an-image`.
 */
export function pdfPainter(fonts: Readonly<Record<FontRole, Uint8Array>>): PdfPainter {
  const parsed = new Map<FontRole, Font>();
  const fontOf = (role: FontRole): Font => {
    const font = parsed.get(role) ?? parseFont(fonts[role]);
    parsed.set(role, font);
    return font;
  };
  return async (sheets, input) => {
    const document = await PDFDocument.create({ updateMetadata: false });
    const faces = new Map<FontRole, PdfFont>();
    const seal = input.seal === null ? null : await embedSeal(document, input.seal);
    const faceOf = (role: FontRole): PdfFont => {
      const face = faces.get(role) ?? pdfFont(document.context, fontOf(role));
      faces.set(role, face);
      return face;
    };
    const hash = fnv();
    for (const sheet of sheets) {
      const page = document.addPage([sheet.width, sheet.height]);
      const content = pageContent(sheet, resourcesOf(page, faceOf, seal));
      hash.add(content);
      page.node.addContentStream(document.context.register(document.context.flateStream(content)));
    }
    for (const role of fontRoles) {
      faces.get(role)?.embed();
    }
    describe(document, input);
    hash.add(`${input.title}\n${input.author}\n${input.date}\n${input.seal?.length ?? 0}`);
    const id = PDFHexString.of(hash.digest());
    document.context.trailerInfo.ID = document.context.obj([id, id]);
    return document.save({ useObjectStreams: true, addDefaultPage: false });
  };
}

// helpers

function parseFont(bytes: Uint8Array): Font {
  const font = create(bytes);
  if (!('createSubset' in font)) {
    throw new TypeError('a font collection cannot be embedded');
  }
  return font;
}

async function embedSeal(document: PDFDocument, png: Uint8Array): Promise<PDFImage> {
  try {
    return await document.embedPng(png);
  } catch (cause) {
    throw new MingquanError('seal.not-an-image', {}, { cause });
  }
}

/** One key for each face and for the seal on a page, however often they are used there. */
function resourcesOf(page: PDFPage, faceOf: (role: FontRole) => PdfFont, seal: PDFImage | null): PageResources {
  const keys = new Map<FontRole, string>();
  let sealNames: ReturnType<PageResources['seal']> = null;
  return {
    text(role, text) {
      const face = faceOf(role);
      const font = keys.get(role) ?? page.node.newFontDictionary('F', face.reference).toString();
      keys.set(role, font);
      return { font, codes: face.encode(text) };
    },
    seal() {
      if (sealNames === null && seal !== null) {
        const state = page.doc.context.obj({ Type: 'ExtGState', BM: 'Multiply' });
        sealNames = {
          image: page.node.newXObject('S', seal.ref).toString(),
          multiply: page.node.newExtGState('M', page.doc.context.register(state)).toString(),
        };
      }
      return sealNames;
    },
  };
}

function describe(document: PDFDocument, { title, author, date }: PdfInput): void {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`) : new Date(0);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setAuthor(author);
  document.setCreator('明权');
  document.setProducer('明权');
  document.setCreationDate(day);
  document.setModificationDate(day);
  document.catalog.set(PDFName.of('Lang'), PDFString.of('zh-CN'));
}

/** A 128-bit name for the contents, from four FNV-1a hashes: an identifier, no proof. */
function fnv(): { add(text: string): void; digest(): string } {
  const words = [2166136261, 374761393, 668265263, 1274126177];
  return {
    add(text) {
      for (let index = 0; index < text.length; index += 1) {
        const word = index % words.length;
        words[word] = Math.imul((words[word] ?? 0) ^ text.charCodeAt(index), 16777619) >>> 0;
      }
    },
    digest: () => words.map((word) => word.toString(16).toUpperCase().padStart(8, '0')).join(''),
  };
}
