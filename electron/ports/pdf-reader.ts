import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';

/** A page as pixels, four bytes each: red, green, blue, opacity. */
export interface PagePixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** PDFium in this process. Documents are opened and closed within each call. */
export interface PdfReader {
  /**
   * The text of each page as PDFium extracts it.
   * Rejects with MingquanError `file.unreadable` for what is no PDF document.
   */
  texts(bytes: Uint8Array): Promise<string[]>;
  /** Rejects as `texts` does. */
  pageCount(bytes: Uint8Array): Promise<number>;
  /** A page, counted from 1, drawn on white at `dotsPerInch`. Rejects as `texts` does. */
  pixels(bytes: Uint8Array, page: number, dotsPerInch: number): Promise<PagePixels>;
  close(): void;
}

export async function openPdfReader(): Promise<PdfReader> {
  const library = await PDFiumLibrary.init();
  const withDocument = async <Value>(bytes: Uint8Array, use: (document: PDFiumDocument) => Promise<Value> | Value): Promise<Value> => {
    const document = await library.loadDocument(bytes).catch((cause: unknown) => {
      throw new MingquanError('file.unreadable', { file: 'PDF', reason: '不是可以打开的 PDF 文档' }, { cause });
    });
    try {
      return await use(document);
    } finally {
      document.destroy();
    }
  };
  return {
    texts: (bytes) => withDocument(bytes, (document) => Array.from(document.pages(), (page) => plain(page.getText()))),
    pageCount: (bytes) => withDocument(bytes, (document) => document.getPageCount()),
    pixels: (bytes, page, dotsPerInch) =>
      withDocument(bytes, async (document) => {
        // PDFium is asked for reversed bytes: what the package names BGRA arrives as red, green, blue, opacity.
        const { width, height, data } = await document.getPage(page - 1).render({ scale: dotsPerInch / 72, colorSpace: 'BGRA' });
        return { width, height, data };
      }),
    close: () => library.destroy(),
  };
}

// helpers

/** PDFium gives a hyphen that ends a line as U+0002, since it takes it for one of hyphenation; ours never is. */
function plain(text: string): string {
  return text.replaceAll('\u0002', '-').replaceAll('\ufffe', '-').replace(/\r\n?/g, '\n');
}
