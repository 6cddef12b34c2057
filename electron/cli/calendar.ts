import path from 'node:path';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { largestArrangementFile } from '../../shared/law/read-arrangement-file.ts';
import { readBoundedFile } from '../ports/read-bounded-file.ts';
import { callLibrary } from './call-library.ts';
import { exitCodes, type CommandLine } from './command-line.ts';
import { readWords } from './read-words.ts';

/** `calendar`: a year's arrangement of holidays added to a library. */
export const calendarCommand: CommandLine = {
  usage: 'calendar add LIBRARY FILE.json',
  async run(words, host) {
    const { positionals } = readWords(words, {});
    const [what, library, file, ...others] = positionals;
    if (what !== 'add' || library === undefined || file === undefined || others.length > 0) {
      throw new MingquanError('usage.invalid', { reason: 'add LIBRARY FILE.json' });
    }
    const bytes = await readBoundedFile(file, largestArrangementFile / (1024 * 1024));
    const { year } = await callLibrary(library, (call) => call('law.addArrangement', { name: path.basename(file), bytes: Buffer.from(bytes).toString('base64') }));
    host.out(`${year} 年的节假日安排已加入\n`);
    return exitCodes.clean;
  },
};
