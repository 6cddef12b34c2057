import { writeOutput } from './write-output.ts';
import { exitCodes, type CommandLine } from './command-line.ts';
import { readLibraryContents } from './library-contents.ts';
import { onlyName, readChoice, readWords, requireWord } from './read-words.ts';
import { readSeal } from './seal.ts';

/** `package`: the filing package of a whole library. Refuses one with findings at error level. */
export const packageCommand: CommandLine = {
  usage: 'package LIBRARY --out FILE.zip [--paper A4|A3|auto] [--seal PNG]',
  async run(words, host) {
    const { values, positionals } = readWords(words, {
      out: { type: 'string' },
      paper: { type: 'string' },
      seal: { type: 'string' },
    });
    const output = requireWord('out', values.out);
    const paper = readChoice('paper', values.paper, ['A4', 'A3', 'auto'], 'auto');
    const library = readLibraryContents(onlyName(positionals, 'LIBRARY'));
    const seal = await readSeal(values.seal);
    const maker = host.maker();
    const bytes = await maker.buildPackage({ ...library, paper, seal, signal: host.signal, progress: () => undefined });
    writeOutput(output, bytes);
    host.out(`${output}\n`);
    return exitCodes.clean;
  },
};
