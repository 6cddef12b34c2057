import { PDFiumLibrary, type PDFiumDocument, type PDFiumPage } from '@hyzyla/pdfium';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';

/** A page as pixels, four bytes each: red, green, blue, opacity. */
export interface PagePixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** PDFium in this process. A document is opened once for each call and closed with it. */
export interface PdfReader {
  /**
   * The text of each page as PDFium extracts it.
   * Rejects with MingquanError `file.unreadable` for what is no PDF document.
   */
  texts(bytes: Uint8Array): Promise<string[]>;
  /**
   * What `make` makes of each page, drawn on white at `dotsPerInch`, one page after the other.
   * Rejects as `texts` does, and with what `make` throws.
   */
  pictures<Picture>(bytes: Uint8Array, dotsPerInch: number, make: (page: PagePixels) => Picture | Promise<Picture>): Promise<Picture[]>;
  /** A page, counted from 1, drawn on white at `dotsPerInch`. Rejects as `texts` does. */
  pixels(bytes: Uint8Array, page: number, dotsPerInch: number): Promise<PagePixels>;
  /** Gives PDFium's memory back as soon as no call is under way. To be called once, and nothing after it. */
  close(): void;
}

export async function openPdfReader(): Promise<PdfReader> {
  const library = await PDFiumLibrary.init();
  let uses = 0;
  let isClosing = false;
  const destroyWhenIdle = (): void => {
    if (isClosing && uses === 0) {
      library.destroy();
    }
  };
  const withDocument = async <Value>(bytes: Uint8Array, use: (document: PDFiumDocument) => Promise<Value> | Value): Promise<Value> => {
    uses += 1;
    try {
      const document = await library.loadDocument(bytes).catch((cause: unknown) => {
        throw new MingquanError('file.unreadable', { file: 'PDF', reason: '不是可以打开的 PDF 文档' }, { cause });
      });
      try {
        return await use(document);
      } finally {
        document.destroy();
      }
    } finally {
      uses -= 1;
      destroyWhenIdle();
    }
  };
  return {
    texts: (bytes) => withDocument(bytes, (document) => Array.from(document.pages(), (page) => plain(page.getText()))),
    pictures: (bytes, dotsPerInch, make) =>
      withDocument(bytes, async (document) => {
        const pictures: Awaited<ReturnType<typeof make>>[] = [];
        for (const page of document.pages()) {
          pictures.push(await make(await drawn(page, dotsPerInch)));
        }
        return pictures;
      }),
    pixels: (bytes, page, dotsPerInch) => withDocument(bytes, (document) => drawn(document.getPage(page - 1), dotsPerInch)),
    close() {
      isClosing = true;
      destroyWhenIdle();
    },
  };
}

// helpers

async function drawn(page: PDFiumPage, dotsPerInch: number): Promise<PagePixels> {
  // PDFium is asked for reversed bytes: what the package names BGRA arrives as red, green, blue, opacity.
  const { width, height, data } = await page.render({ scale: dotsPerInch / 72, colorSpace: 'BGRA' });
  return { width, height, data };
}

/** PDFium gives a hyphen that ends a line as U+0002, since it takes it for one of hyphenation; ours never is. */
function plain(text: string): string {
  return text.replaceAll('\u0002', '-').replaceAll('\ufffe', '-').replace(/\r\n?/g, '\n');
}
