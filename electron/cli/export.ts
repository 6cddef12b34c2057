import path from 'node:path';
import type { LeftOut } from '../backend/carriers/left-out.ts';
import { writeRun } from '../ports/output-folder.ts';
import { outputError } from '../storage/storage-error.ts';
import { exitCodes, type CommandLine } from './command-line.ts';
import { openOrderedRun } from './open-ordered-run.ts';
import { orderOptions, orderUsage, readOrder } from './read-order.ts';
import { onlyName, readWords, requireWord } from './read-words.ts';
import { sealingOptions, sealingUsage } from './sealing-words.ts';

/** `export`: the charts of a library or of a chart file on one carrier. Charts that do not fit are listed at the end, the others made: exit code 1. */
export const exportCommand: CommandLine = {
  usage: `export FILE|LIBRARY --out DIR ${orderUsage} ${sealingUsage}`,
  async run(words, host) {
    const { values, positionals } = readWords(words, { ...orderOptions, ...sealingOptions, out: { type: 'string' } });
    const order = readOrder(values);
    const folder = requireWord('out', values.out);
    const { outputs, left, close } = await openOrderedRun(onlyName(positionals, 'FILE | LIBRARY'), order, values, host);
    try {
      const run = await writeRun(path.resolve(folder), outputs, { ifThere: 'join', signal: host.signal });
      run.files.forEach((file) => host.out(`${path.join(folder, file.name)}\n`));
    } catch (thrown) {
      throw outputError(thrown, folder);
    } finally {
      close();
    }
    if (left.length > 0) {
      host.err(`\n${told(left)}\n`);
    }
    return left.length === 0 ? exitCodes.clean : exitCodes.findings;
  },
};

// helpers

/** What was left out and why, in both languages. */
function told(left: readonly LeftOut[]): string {
  const plain = left.map(({ error }) => error.toPlain());
  return [
    `有 ${left.length} 张流程图排不下，没有生成，其余的已经生成：`,
    ...plain.map(({ message }) => `  ${message}`),
    `${left.length} chart${left.length === 1 ? ' does' : 's do'} not fit and ${left.length === 1 ? 'was' : 'were'} left out; the others were made:`,
    ...plain.map(({ messageEnglish }) => `  ${messageEnglish}`),
  ].join('\n');
}
