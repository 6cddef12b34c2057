import type { BrowserWindow, BrowserWindowConstructorOptions, WebContents, WebContentsPrintOptions, WebPreferences } from 'electron';
import type { PreviewPage } from '../../shared/contract/carrier-methods.ts';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import type { Printer, PrintJob } from '../ports/outlet.ts';
import { pageOrigin } from './page-address.ts';
import { printDocument } from './print-document.ts';

export interface PrinterOptions {
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => BrowserWindow;
  /** Without a preload: what is printed calls nobody. */
  readonly webPreferences: WebPreferences;
  /** The documents that `app:` gives beside the page's files, by their path: each stands there while it is printed. */
  readonly documents: Map<string, string>;
}

/**
 * Prints by Chromium, from a hidden window that shows the exact pages in the shipped faces. Pages of different sizes are
 * printed one size after the other, since a printer takes one size for a job.
 */
export function desktopPrinter(options: PrinterOptions): Printer {
  return {
    list: () => inHiddenWindow(options, null, async (contents) => (await contents.getPrintersAsync()).map(({ name, displayName }) => ({ name, title: displayName }))),
    async print(job) {
      for (const pages of bySize(job.pages)) {
        const html = printDocument(job.title, pages, job.seal);
        await inHiddenWindow(options, html, (contents) => printContents(contents, job, pages));
      }
    },
  };
}

// helpers

/** Pages that follow each other and are of one size. */
function bySize(pages: readonly PreviewPage[]): PreviewPage[][] {
  const groups: PreviewPage[][] = [];
  for (const page of pages) {
    const last = groups.at(-1);
    const [{ width = 0, height = 0 } = {}] = last ?? [];
    if (last !== undefined && width === page.width && height === page.height) {
      last.push(page);
    } else {
      groups.push([page]);
    }
  }
  return groups;
}

async function inHiddenWindow<Value>(
  { BrowserWindow, webPreferences, documents }: PrinterOptions,
  html: string | null,
  use: (contents: WebContents) => Promise<Value>,
): Promise<Value> {
  const window = new BrowserWindow({ show: false, webPreferences });
  const place = `/print/${window.webContents.id}.html`;
  try {
    if (html !== null) {
      documents.set(place, html);
      await window.loadURL(`${pageOrigin}${place}`);
      await window.webContents.executeJavaScript(facesLoaded);
    }
    return await use(window.webContents);
  } finally {
    documents.delete(place);
    window.destroy();
  }
}

/** What is printed before a face has come would be set in another. */
const facesLoaded = 'Promise.all([...document.fonts].map((face) => face.load())).then(() => true)';

function printContents(contents: WebContents, job: PrintJob, pages: readonly PreviewPage[]): Promise<void> {
  return new Promise((resolve, reject) => {
    contents.print(settings(job, pages), (success, reason) => {
      if (success) {
        resolve();
      } else {
        reject(/cancel/i.test(reason) ? new MingquanError('request.cancelled') : new MingquanError('print.failed', { reason: reason === '' ? '?' : reason }));
      }
    });
  });
}

function settings({ copies, printer, duplex }: PrintJob, pages: readonly PreviewPage[]): WebContentsPrintOptions {
  const { width = 0, height = 0 } = pages[0] ?? {};
  return {
    silent: printer !== null,
    ...(printer === null ? {} : { deviceName: printer }),
    printBackground: true,
    margins: { marginType: 'none' },
    copies,
    collate: true,
    landscape: width > height,
    pageSize: { width: microns(Math.min(width, height)), height: microns(Math.max(width, height)) },
    duplexMode: duplex === 'simplex' ? 'simplex' : duplex === 'long' ? 'longEdge' : 'shortEdge',
  };
}

function microns(points: number): number {
  return Math.round((points / 72) * 25_400);
}
