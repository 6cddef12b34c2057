import { exitCodes, type CommandLine } from './command-line.ts';
import { openOrderedRun } from './open-ordered-run.ts';
import { letterOptions, letterUsage, orderOptions, readOrder } from './read-order.ts';
import { onlyName, readWords, requireWord } from './read-words.ts';
import { sealingOptions, sealingUsage } from './sealing-words.ts';
import { writeOutputChunks } from './write-output.ts';

/** `package`: the filing package of a whole library, under a name of its own. Refuses one with findings at error level. */
export const packageCommand: CommandLine = {
  usage: `package LIBRARY --out FILE.zip [--paper A4|A3|auto] [--copies N] [--compared-with NAME|PACKAGE] ${letterUsage} ${sealingUsage}`,
  async run(words, host) {
    const { paper, copies, 'compared-with': comparedWith } = orderOptions;
    const { values, positionals } = readWords(words, { paper, copies, 'compared-with': comparedWith, ...letterOptions, ...sealingOptions, out: { type: 'string' } });
    const { out, ...ordered } = values;
    const output = requireWord('out', out);
    const order = readOrder({
      as: 'package',
      paper: values.paper,
      copies: values.copies,
      'compared-with': values['compared-with'],
      'document-number': values['document-number'],
      signatory: values.signatory,
      contact: values.contact,
      phone: values.phone,
      date: values.date,
    });
    const { outputs, close } = await openOrderedRun(onlyName(positionals, 'LIBRARY'), order, ordered, host);
    try {
      for await (const file of outputs) {
        await writeOutputChunks(output, 'chunks' in file ? file.chunks : [file.bytes]);
      }
    } finally {
      close();
    }
    host.out(`${output}\n`);
    return exitCodes.clean;
  },
};
