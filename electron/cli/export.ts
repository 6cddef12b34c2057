import path from 'node:path';
import { writeOutput } from './write-output.ts';
import { exitCodes, type CommandLine } from './command-line.ts';
import { onlyName, readChoice, readWords, requireWord } from './read-words.ts';
import { readSeal } from './seal.ts';
import { readSources } from './sources.ts';

/** `export`: every chart of a file or library as one kind of file. */
export const exportCommand: CommandLine = {
  usage: 'export FILE|LIBRARY --as pdf|svg|png|text|json --out DIR [--paper A4|A3|auto] [--seal PNG]',
  async run(words, host) {
    const { values, positionals } = readWords(words, {
      as: { type: 'string' },
      out: { type: 'string' },
      paper: { type: 'string' },
      seal: { type: 'string' },
    });
    const as = readChoice('as', values.as, ['pdf', 'svg', 'png', 'text', 'json']);
    const paper = readChoice('paper', values.paper, ['A4', 'A3', 'auto'], 'auto');
    const folder = requireWord('out', values.out);
    const sources = await readSources([onlyName(positionals, 'FILE | LIBRARY')], host);
    const seal = await readSeal(values.seal);
    const maker = host.maker();
    const charts = sources.map(({ chart }) => chart);
    const files = await maker.exportCharts({ charts, as, paper, seal, signal: host.signal, progress: () => undefined });
    for (const file of files) {
      writeOutput(path.join(folder, file.name), file.bytes);
      host.out(`${path.join(folder, file.name)}\n`);
    }
    return exitCodes.clean;
  },
};
