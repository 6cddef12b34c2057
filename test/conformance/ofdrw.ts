import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import jsQR from 'jsqr';
import { openPdfReader, type PagePixels, type PdfReader } from '../../electron/ports/pdf-reader.ts';
import { inkByCell } from '../print/print-kit.ts';
import type { ConformanceCheck } from './conformance-check.ts';
import { ofdMakings, ofdPairs, textFaults, type OfdPair } from './ofd-pairs.ts';

/**
 * ofdrw opens every OFD document; the text it finds equals ours, and what it converts the document to looks as the PDF document of
 * the same sheets does.
 */
export const ofdrw: ConformanceCheck = {
  name: 'ofdrw',
  needs: ['java', 'javac', 'mvn'],
  java: ['org.ofdrw:ofdrw-converter:2.3.6'],
  looksAt: ofdMakings,
  async run({ made, workFolder, classPath, run }) {
    const pairs = ofdPairs({ made });
    const read = pairs.map((_, index) => path.join(workFolder, String(index)));
    const program = fileURLToPath(new URL('ReadOfd.java', import.meta.url));
    const { code, err } = await run('java', ['-XX:+UseSerialGC', '-Xmx1g', '-Djava.awt.headless=true', '-cp', classPath, program, ...pairs.flatMap(({ ofd }, index) => [ofd, read[index] ?? ''])]);
    if (code !== 0) {
      return { checked: pairs.length, faults: [err.slice(-1000)] };
    }
    const faults: string[] = [];
    const reader = await openPdfReader();
    try {
      for (const [index, pair] of pairs.entries()) {
        faults.push(...(await textFaults('ofdrw', await readFile(`${read[index]}.txt`, 'utf8'), pair)));
        faults.push(...(await pictureFaults(`${read[index]}.pdf`, pair, reader)).map((fault) => `${pair.ofd}: ${fault}`));
      }
    } finally {
      reader.close();
    }
    return { checked: pairs.length, faults };
  },
};

// helpers

const dotsPerInch = 150;
/** Side in pixels of the squares whose ink is compared, and by how much a line on the border of two may make one differ. */
const cell = 32;
const tolerance = 0.08;

async function pictureFaults(converted: string, { pdf }: OfdPair, reader: PdfReader): Promise<string[]> {
  const [theirs, ours] = [await pagesOf(converted, reader), await pagesOf(pdf, reader)];
  if (theirs.length !== ours.length) {
    return ['ofdrw converts it to another number of pages'];
  }
  return ours.flatMap((our, index) => {
    const their = theirs[index] ?? our;
    const most = our.width === their.width && our.height === their.height ? Math.max(...our.ink.map((ink, place) => Math.abs(ink - (their.ink[place] ?? 0)))) : 1;
    return [
      ...(most > tolerance ? [`page ${index + 1} as ofdrw paints it differs by ${most.toFixed(2)} at most`] : []),
      ...(our.code !== '' && our.code === their.code ? [] : [`page ${index + 1} as ofdrw paints it has the code ${JSON.stringify(their.code)} where the PDF has ${JSON.stringify(our.code)}`]),
    ];
  });
}

/** Ink and not pixels: two engines put the same line half a pixel apart. */
async function pagesOf(file: string, reader: PdfReader): Promise<{ readonly width: number; readonly height: number; readonly ink: readonly number[]; readonly code: string }[]> {
  return reader.pictures(new Uint8Array(await readFile(file)), dotsPerInch, (page) => ({ width: page.width, height: page.height, ink: inkByCell(page, cell), code: codeOf(page) }));
}

/** What the page's QR code says, which stands in its lower right corner. */
function codeOf({ width, height, data }: PagePixels): string {
  const side = Math.min(width, height, Math.round(dotsPerInch * 1.4));
  const corner = new Uint8ClampedArray(side * side * 4);
  for (let row = 0; row < side; row += 1) {
    const start = ((height - side + row) * width + width - side) * 4;
    corner.set(data.subarray(start, start + side * 4), row * side * 4);
  }
  return jsQR(corner, side, side)?.data ?? '';
}
