import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fontFile } from '../../electron/ports/fonts.ts';
import { openPdfReader, type PagePixels, type PdfReader } from '../../electron/ports/pdf-reader.ts';
import { differingText } from '../../shared/filing/compare-text.ts';
import { pdfTexts } from '../../shared/paint/pdf-text.ts';
import { inkByCell } from '../print/print-kit.ts';
import type { ConformanceCheck, ConformanceContext } from './conformance-check.ts';

/**
 * ofdrw and easyofd open every OFD document; the text both find equals that of the PDF document of the same chart, and what
 * ofdrw converts it to looks as that PDF document does.
 */
export const ofdCheck: ConformanceCheck = {
  name: 'ofd',
  needs: ['java', 'mvn', 'python3'],
  async run(context) {
    const [ofds, pdfs] = [await context.made('ofd'), await context.made('pdf')];
    const faults = [...(await readByJava(ofds, context)), ...(await readByPython(ofds, context))];
    if (faults.length > 0) {
      return { checked: ofds.length, faults };
    }
    const reader = await openPdfReader();
    try {
      for (const [index, ofd] of ofds.entries()) {
        const pdf = pdfs[index] ?? '';
        if (path.basename(ofd, '.ofd') !== path.basename(pdf, '.pdf')) {
          faults.push(`${ofd}: no PDF of the same name`);
          continue;
        }
        faults.push(...(await compared(ofd, pdf, reader)).map((fault) => `${path.basename(ofd)}: ${fault}`));
      }
    } finally {
      reader.close();
    }
    return { checked: ofds.length, faults };
  },
};

// helpers

const own = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const dotsPerInch = 150;
/** Side in pixels of the squares whose ink is compared, and by how much a line on the border of two may make one differ. */
const cell = 32;
const tolerance = 0.08;

async function readByJava(ofds: readonly string[], context: ConformanceContext): Promise<string[]> {
  const classPath = await context.classPath('org.ofdrw:ofdrw-converter:2.3.6');
  const { code, err } = await context.run('java', ['-Djava.awt.headless=true', '-cp', classPath, own('ReadOfd.java'), ...ofds]);
  return code === 0 ? [] : [`ofdrw: ${err.slice(-500)}`];
}

async function readByPython(ofds: readonly string[], context: ConformanceContext): Promise<string[]> {
  const python = await context.python('easyofd==20260427');
  const { code, err } = await context.run(python, [own('read-ofd.py'), fontFile('sans'), ...ofds], { cwd: context.workFolder });
  return code === 0 ? [] : [`easyofd: ${err.slice(-500)}`];
}

async function compared(ofd: string, pdf: string, reader: PdfReader): Promise<string[]> {
  const ours = new Uint8Array(readFileSync(pdf));
  const expected = await pdfTexts(ours);
  const faults: string[] = [];
  for (const [tool, ending] of [['ofdrw', '.txt'], ['easyofd', '.easyofd.txt']] as const) {
    const difference = differingText([readFileSync(`${ofd}${ending}`, 'utf8')], expected);
    if (difference !== null) {
      faults.push(`${tool} reads “${difference.found}” where the PDF has “${difference.expected}”`);
    }
  }
  const theirs = new Uint8Array(readFileSync(`${ofd}.pdf`));
  const pages = (await reader.texts(ours)).length;
  if ((await reader.texts(theirs)).length !== pages) {
    return [...faults, 'ofdrw converts it to another number of pages'];
  }
  for (let page = 1; page <= pages; page += 1) {
    const [our, their] = [await reader.pixels(ours, page, dotsPerInch), await reader.pixels(theirs, page, dotsPerInch)];
    const most = our.width === their.width && our.height === their.height ? Math.max(...inkDifferences(our, their)) : 1;
    if (most > tolerance) {
      faults.push(`page ${page} as ofdrw paints it differs by ${most.toFixed(2)} at most`);
    }
  }
  return faults;
}

/** Ink and not pixels: two engines put the same line half a pixel apart. */
function inkDifferences(first: PagePixels, second: PagePixels): number[] {
  const theirs = inkByCell(second, cell);
  return inkByCell(first, cell).map((ink, index) => Math.abs(ink - (theirs[index] ?? 0)));
}
