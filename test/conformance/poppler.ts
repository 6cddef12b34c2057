import { readFile } from 'node:fs/promises';
import { decodePDFRawStream, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { pdfTexts } from '../../shared/paint/pdf-text.ts';
import type { ConformanceCheck, ConformanceContext } from './conformance-check.ts';
import { pdfFiles } from './pdf-files.ts';

/**
 * qpdf and poppler: every PDF is sound, its text is read in full, and its tags lead to it. A drawing put through a window brings
 * text beyond the page's edge, which poppler does not read: of such a document nothing else than was set may be read.
 */
export const poppler: ConformanceCheck = {
  name: 'poppler',
  needs: ['qpdf', 'pdftotext', 'pdfinfo'],
  async run(context) {
    const files = await pdfFiles(context);
    const faults: string[] = [];
    for (const file of files) {
      faults.push(...(await faultsOf(file, context)).map((fault) => `${file}: ${fault}`));
    }
    return { checked: files.length, faults };
  },
};

// helpers

async function faultsOf(file: string, context: ConformanceContext): Promise<string[]> {
  const [sound, text, facts, tagged] = await Promise.all([
    context.run('qpdf', ['--check', file]),
    context.run('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-']),
    context.run('pdfinfo', ['-enc', 'UTF-8', file]),
    context.run('pdfinfo', ['-struct-text', '-enc', 'UTF-8', file]),
  ]);
  const bytes = await readFile(file);
  const own = (await pdfTexts(bytes)).join('');
  const windowed = await hasWindows(bytes);
  const spoken = Array.from(tagged.out.matchAll(/^\s*"(.*)"$/gm), ([, words = '']) => words).join('');
  return [
    ...(sound.code === 0 ? [] : [`qpdf: ${sound.out.slice(-300)}${sound.err.slice(-300)}`]),
    ...([text, facts, tagged].every(({ code }) => code === 0) ? [] : [`poppler: ${text.err}${facts.err}${tagged.err}`.slice(0, 300)]),
    ...(/^Tagged:\s+yes$/m.test(facts.out) ? [] : ['is not tagged']),
    ...(/^Title:\s+\S/m.test(facts.out) ? [] : ['has no title']),
    ...(isRead(text.out, own, windowed) ? [] : ['pdftotext reads other characters than were set']),
    ...(spoken.trim() === '' ? ['its tags lead to no text'] : []),
  ];
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
