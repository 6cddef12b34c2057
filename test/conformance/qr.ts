import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { decodePDFRawStream, PDFDocument, PDFRawStream, type PDFPage } from '@cantoo/pdf-lib';
import jsQR from 'jsqr';
import { openPdfReader, type PagePixels, type PdfReader } from '../../electron/ports/pdf-reader.ts';
import { readPageIdentity } from '../../shared/carriers/page-identity.ts';
import type { Rectangle } from '../../shared/kernel/geometry.ts';
import type { ConformanceCheck } from './conformance-check.ts';
import { codesIn, pixelsOfPng } from './read-codes.ts';
import { madeFiles, pdfMakings } from './made-files.ts';

/** A signature changes nothing that is seen. */
const printed = pdfMakings.filter((name) => !name.startsWith('signed-'));

/**
 * jsQR: every QR code of every PDF is read from its rendered page, and a filing copy's names its page; so are those of the slides.
 * Codes cut by a tile's edge are left out.
 */
export const qrCheck: ConformanceCheck = {
  name: 'qr',
  needs: [],
  looksAt: [...printed, 'screens'],
  async run(context) {
    const reader = await openPdfReader();
    const faults: string[] = [];
    const seen = new Map<string, number>();
    let checked = 0;
    try {
      for (const file of madeFiles(context, printed, '.pdf')) {
        const { codes, faults: found } = await lookAt(file, reader, filingCopies.some((name) => context.made(name).includes(file)));
        checked += codes;
        seen.set(file, codes);
        faults.push(...found.map((fault) => `${file}: ${fault}`));
      }
    } finally {
      reader.close();
    }
    for (const name of withCodes) {
      const files = madeFiles(context, [name], '.pdf');
      faults.push(...files.filter((file) => seen.has(file) && seen.get(file) === 0).map((file) => `${file}: has no code`));
    }
    for (const file of context.made('screens').filter((each) => slidesWithCodes.test(each))) {
      const texts = codesIn(pixelsOfPng(readFileSync(file)));
      checked += texts.length;
      faults.push(...(texts.length > 0 && !texts.includes('') ? [] : [`${file}: its codes say ${JSON.stringify(texts)}`]));
    }
    return { checked, faults };
  },
};

// helpers

const filingCopies = ['pdf', 'pdf-sealed', 'pdf-papers'] as const;
/** What must have a code in every file. */
const withCodes = [...filingCopies, 'poster', 'poster-a0', 'wall', 'tiles', 'tiles-a4', 'card', 'card-a6', 'card-three-fold', 'cards-on-a4', 'cards-on-a3', 'handbook', 'handbook-a5', 'booklet', 'booklet-a3'] as const;
/** The slides on which the public is told where to complain. */
const slidesWithCodes = /投诉举报|欢迎监督/;
/** What an office scanner makes. */
const scannedAt = 200;
/** More than this is not needed of a large code: 8 pixels for each module of a middling one. */
const codePixels = 400;
/** A run of so many rectangles painted as one shape is a QR code: the smallest code has more, nothing else has as many. */
const rectanglesOfCode = 80;
type Matrix = readonly [number, number, number, number, number, number];

async function lookAt(file: string, reader: PdfReader, isFilingCopy: boolean): Promise<{ readonly codes: number; readonly faults: readonly string[] }> {
  const bytes = await readFile(file);
  const pages = (await PDFDocument.load(bytes, { updateMetadata: false })).getPages();
  const faults: string[] = [];
  let codes = 0;
  for (const [index, page] of pages.entries()) {
    const places = codePlaces(page);
    codes += places.length;
    const dotsPerInch = Math.min(scannedAt, (codePixels * 72) / Math.min(...places.map(({ width }) => width)));
    const pixels = places.length === 0 ? null : await reader.pixels(bytes, index + 1, dotsPerInch);
    for (const place of pixels === null ? [] : places) {
      const text = read(pixels, place, page.getHeight(), dotsPerInch);
      const isRight = isFilingCopy ? readPageIdentity(text)?.page === index + 1 && readPageIdentity(text)?.pages === pages.length : text !== '';
      faults.push(...(isRight ? [] : [`page ${index + 1}: the code says ${JSON.stringify(text)}`]));
    }
    faults.push(...(isFilingCopy && places.length !== 1 ? [`page ${index + 1} has ${places.length} codes`] : []));
  }
  return { codes, faults };
}

/** Where the page's whole codes lie, in points from its lower left corner. */
function codePlaces(page: PDFPage): Rectangle[] {
  const content = page.node.Contents();
  const lines = content instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(content).decode()).toString('latin1').split('\n') : [];
  const whole: Rectangle = { x: 0, y: 0, width: page.getWidth(), height: page.getHeight() };
  const stack: { readonly matrix: Matrix; readonly clip: Rectangle }[] = [];
  let [matrix, clip]: [Matrix, Rectangle] = [[1, 0, 0, 1, 0, 0], whole];
  let run: Rectangle[] = [];
  const found: Rectangle[] = [];
  for (const line of lines) {
    const numbers = line.split(' ').map(Number);
    if (line.endsWith(' re')) {
      run.push(moved(numbers, matrix));
      continue;
    }
    if (line === 'f' && run.length >= rectanglesOfCode && inside(around(run), clip)) {
      found.push(around(run));
    }
    run = [];
    if (line === 'q') {
      stack.push({ matrix, clip });
    } else if (line === 'Q') {
      ({ matrix, clip } = stack.pop() ?? { matrix, clip });
    } else if (line.endsWith(' cm')) {
      matrix = product(numbers, matrix);
    } else if (line.endsWith(' re W n')) {
      clip = common(clip, moved(numbers, matrix));
    }
  }
  return found;
}

/** `first` done before `second`. */
function product([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[], [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

function moved([x = 0, y = 0, width = 0, height = 0]: readonly number[], [a, b, c, d, e, f]: Matrix): Rectangle {
  const corners = [[x, y], [x + width, y + height]].map(([px = 0, py = 0]) => ({ x: a * px + c * py + e, y: b * px + d * py + f, width: 0, height: 0 }));
  return around(corners);
}

function around(rectangles: readonly Rectangle[]): Rectangle {
  const [x, y] = [Math.min(...rectangles.map((each) => each.x)), Math.min(...rectangles.map((each) => each.y))];
  return { x, y, width: Math.max(...rectangles.map((each) => each.x + each.width)) - x, height: Math.max(...rectangles.map((each) => each.y + each.height)) - y };
}

function common(first: Rectangle, second: Rectangle): Rectangle {
  const [x, y] = [Math.max(first.x, second.x), Math.max(first.y, second.y)];
  return { x, y, width: Math.min(first.x + first.width, second.x + second.width) - x, height: Math.min(first.y + first.height, second.y + second.height) - y };
}

function inside(part: Rectangle, whole: Rectangle): boolean {
  const shared = common(part, whole);
  return Math.abs(shared.width - part.width) < 0.5 && Math.abs(shared.height - part.height) < 0.5;
}

/** What the code says; empty where it cannot be read. */
function read(page: PagePixels | null, place: Rectangle, height: number, dotsPerInch: number): string {
  if (page === null) {
    return '';
  }
  const scale = dotsPerInch / 72;
  const margin = place.width * 0.1;
  const [left, top] = [Math.max(0, Math.round((place.x - margin) * scale)), Math.max(0, Math.round((height - place.y - place.height - margin) * scale))];
  const side = Math.round((place.width + 2 * margin) * scale);
  const [columns, rows] = [Math.min(side, page.width - left), Math.min(side, page.height - top)];
  const data = new Uint8ClampedArray(columns * rows * 4);
  for (let row = 0; row < rows; row += 1) {
    const start = ((top + row) * page.width + left) * 4;
    data.set(page.data.subarray(start, start + columns * 4), row * columns * 4);
  }
  return jsQR(data, columns, rows)?.data ?? '';
}
