import { systemClock } from '../ports/clock.ts';
import { readBoundedFile } from '../ports/read-bounded-file.ts';
import { signPdf } from '../ports/signatures/sign-pdf.ts';
import { exitCodes, type CommandLine } from './command-line.ts';
import { readPassphrase } from './passphrase.ts';
import { onlyName, readWords, requireWord } from './read-words.ts';
import { certificatePrompt } from './sealing-words.ts';
import { writeOutput } from './write-output.ts';

/** Largest PDF and largest certificate file that are read, in MB. */
const largestPdf = 256;
const largestCertificate = 1;

/** `sign`: adds a signature to a PDF. The passphrase comes from a file, the environment or the terminal: what stands on a command line is seen by others. */
export const signCommand: CommandLine = {
  usage: 'sign FILE.pdf --p12 FILE [--passphrase-file FILE|--passphrase-env NAME] --out FILE.pdf [--reason TEXT]',
  async run(words, host) {
    const { values, positionals } = readWords(words, {
      p12: { type: 'string' },
      'passphrase-file': { type: 'string' },
      'passphrase-env': { type: 'string' },
      out: { type: 'string' },
      reason: { type: 'string' },
    });
    const file = onlyName(positionals, 'FILE.pdf');
    const output = requireWord('out', values.out);
    const certificate = requireWord('p12', values.p12);
    const passphrase = await readPassphrase({ prefix: '', file: values['passphrase-file'], variable: values['passphrase-env'], prompt: certificatePrompt }, host);
    const bytes = await readBoundedFile(file, largestPdf);
    const p12 = await readBoundedFile(certificate, largestCertificate);
    const signed = await signPdf(bytes, { p12, passphrase, reason: values.reason ?? '', at: systemClock(), name: file });
    writeOutput(output, signed);
    host.out(`${output}\n`);
    return exitCodes.clean;
  },
};
