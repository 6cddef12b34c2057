import { readFile } from 'node:fs/promises';
import { pdfTexts } from '../../shared/paint/pdf-text.ts';
import type { ConformanceCheck, ConformanceContext } from './conformance-check.ts';
import { pdfFiles } from './pdf-files.ts';

/** qpdf and poppler: every PDF is sound, its text is read in full, and its tags lead through all of it. */
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
  const own = (await pdfTexts(await readFile(file))).join('');
  const spoken = Array.from(tagged.out.matchAll(/^\s*"(.*)"$/gm), ([, words = '']) => words).join('');
  return [
    ...(sound.code === 0 ? [] : [`qpdf: ${sound.out.slice(-300)}${sound.err.slice(-300)}`]),
    ...([text, facts, tagged].every(({ code }) => code === 0) ? [] : [`poppler: ${text.err}${facts.err}${tagged.err}`.slice(0, 300)]),
    ...(/^Tagged:\s+yes$/m.test(facts.out) ? [] : ['is not tagged']),
    ...(/^Title:\s+\S/m.test(facts.out) ? [] : ['has no title']),
    ...(characters(text.out) === characters(own) ? [] : ['pdftotext reads other characters than were set']),
    ...(spoken.trim() === '' ? ['its tags lead to no text'] : []),
  ];
}

/** The characters in one order: a page's lines may be read in another order than they were set. */
function characters(text: string): string {
  return Array.from(text.replace(/\s/g, '')).toSorted().join('');
}
