import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodePDFRawStream, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { readChartFromPdf } from '../../shared/filing/chart-in-pdf.ts';
import { pdfTexts } from '../../shared/paint/pdf-text.ts';
import type { ConformanceCheck, ConformanceContext } from './conformance-check.ts';
import { filesIn } from './files-in.ts';
import { madeFiles, pdfMakings } from './made-files.ts';

/**
 * qpdf and poppler: every PDF is sound and its text is read in full; tags lead to the text. A drawing put through a window brings
 * text beyond the page's edge, which poppler does not read: of such a document nothing else than was set may be read. Of every
 * filing copy poppler takes out the page attached, which is a sound PDF too and holds the chart.
 */
export const poppler: ConformanceCheck = {
  name: 'poppler',
  needs: ['qpdf', 'pdftotext', 'pdfinfo', 'pdfdetach'],
  looksAt: pdfMakings,
  async run(context) {
    const files = madeFiles(context, pdfMakings, '.pdf');
    const faults: string[] = [];
    for (const file of files) {
      faults.push(...(await faultsOf(file, context)).map((fault) => `${file}: ${fault}`));
    }
    for (const file of spokenMakings.map((name) => madeFiles(context, [name], '.pdf')[0] ?? name)) {
      const { out } = await context.run('pdfinfo', ['-struct-text', '-enc', 'UTF-8', file]);
      faults.push(...(/^\s*".*\S.*"$/m.test(out) ? [] : [`${file}: its tags lead to no text`]));
    }
    const copies = files.filter((file) => filingCopies.some((name) => context.made(name).includes(file)));
    for (const [index, file] of copies.entries()) {
      faults.push(...(await attachmentFaults(file, path.join(context.workFolder, String(index)), context)).map((fault) => `${file}: ${fault}`));
    }
    return { checked: files.length + copies.length, faults };
  },
};

// helpers

/** One document of each kind is read along its tags: poppler takes seconds for that. veraPDF looks at the tags of all. */
const spokenMakings = ['pdf', 'pdf-sealed', 'documents', 'poster', 'wall', 'tiles', 'card', 'booklet'] as const;
const filingCopies = ['pdf', 'pdf-sealed', 'pdf-papers'] as const;

async function faultsOf(file: string, context: ConformanceContext): Promise<string[]> {
  const [sound, text, facts] = await Promise.all([
    context.run('qpdf', ['--check', file]),
    context.run('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-']),
    context.run('pdfinfo', ['-enc', 'UTF-8', file]),
  ]);
  const bytes = await readFile(file);
  const own = (await pdfTexts(bytes)).join('');
  return [
    ...soundness(sound),
    ...([text, facts].every(({ code }) => code === 0) ? [] : [`poppler: ${text.err}${facts.err}`.slice(0, 300)]),
    ...(/^Tagged:\s+yes$/m.test(facts.out) ? [] : ['is not tagged']),
    ...(/^Title:\s+\S/m.test(facts.out) ? [] : ['has no title']),
    ...(isRead(text.out, own, false) || (isRead(text.out, own, true) && (await hasWindows(bytes))) ? [] : ['pdftotext reads other characters than were set']),
  ];
}

async function attachmentFaults(file: string, folder: string, context: ConformanceContext): Promise<string[]> {
  mkdirSync(folder);
  const { code, err } = await context.run('pdfdetach', ['-saveall', '-enc', 'UTF-8', '-o', folder, file]);
  const [attached, ...others] = filesIn(folder);
  if (code !== 0 || attached === undefined || others.length > 0) {
    return [`pdfdetach finds ${others.length + (attached === undefined ? 0 : 1)} files: ${err.slice(0, 300)}`];
  }
  const [inside, own] = await Promise.all([attached, file].map(async (each) => readChartFromPdf(new Uint8Array(await readFile(each)), each)));
  return [...soundness(await context.run('qpdf', ['--check', attached])), ...(JSON.stringify(inside?.chart) === JSON.stringify(own?.chart) ? [] : ['the page attached holds another chart'])];
}

function soundness({ code, out, err }: { readonly code: number; readonly out: string; readonly err: string }): string[] {
  return code === 0 ? [] : [`qpdf: ${out.slice(-300)}${err.slice(-300)}`];
}

/** Whether the same characters are read as were set, in whatever order; with windows, some of them and no others. */
function isRead(read: string, set: string, windowed: boolean): boolean {
  const left = new Map<string, number>();
  for (const character of set.replace(/\s/g, '')) {
    left.set(character, (left.get(character) ?? 0) + 1);
  }
  for (const character of read.replace(/\s/g, '')) {
    left.set(character, (left.get(character) ?? 0) - 1);
  }
  const rest = [...left.values()];
  return rest.every((count) => count >= 0) && (windowed ? read.trim() !== '' : rest.every((count) => count === 0));
}

/** Whether a page puts drawings through windows: a matrix and a clip, which the painter writes for frames only. */
async function hasWindows(bytes: Uint8Array): Promise<boolean> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document.getPages().some((page) => {
    const content = page.node.Contents();
    return content instanceof PDFRawStream && / cm\n[^\n]* re W n/.test(Buffer.from(decodePDFRawStream(content).decode()).toString('latin1'));
  });
}
