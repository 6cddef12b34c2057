import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fontFile } from '../../electron/ports/fonts.ts';
import type { ConformanceCheck } from './conformance-check.ts';
import { ofdMakings, ofdPairs, textFaults } from './ofd-pairs.ts';

/** easyofd opens every OFD document and converts it; the text it finds equals ours. */
export const easyofd: ConformanceCheck = {
  name: 'easyofd',
  needs: ['python3'],
  python: ['easyofd==20260427'],
  looksAt: ofdMakings,
  async run({ made, workFolder, python, run }) {
    const pairs = ofdPairs({ made });
    const read = pairs.map((_, index) => path.join(workFolder, `${index}.txt`));
    const program = fileURLToPath(new URL('read-ofd.py', import.meta.url));
    const { code, err } = await run(python, [program, fontFile('sans'), ...pairs.flatMap(({ ofd }, index) => [ofd, read[index] ?? ''])], { cwd: workFolder });
    if (code !== 0) {
      return { checked: pairs.length, faults: [err.slice(-1000)] };
    }
    const faults: string[] = [];
    for (const [index, pair] of pairs.entries()) {
      faults.push(...(await textFaults('easyofd', await readFile(read[index] ?? '', 'utf8'), pair)));
    }
    return { checked: pairs.length, faults };
  },
};
