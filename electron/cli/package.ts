import { systemClock } from '../ports/clock.ts';
import { readBoundedFile } from '../ports/read-bounded-file.ts';
import { openSigner, requireInForce } from '../ports/signatures/open-signer.ts';
import { signDetachedWith } from '../ports/signatures/sign-detached.ts';
import { writeOutputChunks } from './write-output.ts';
import { exitCodes, type CommandLine } from './command-line.ts';
import { readLibraryContents } from './library-contents.ts';
import { onlyName, readChoice, readWords, requireWord } from './read-words.ts';
import { readSeal } from './seal.ts';
import { readPassphrase } from './sign.ts';

/** Largest certificate file that is read, in MB. */
const largestCertificate = 1;

/** `package`: the filing package of a whole library. Refuses one with findings at error level. */
export const packageCommand: CommandLine = {
  usage: 'package LIBRARY --out FILE.zip [--paper A4|A3|auto] [--seal PNG] [--p12 FILE --passphrase-file FILE|--passphrase-env NAME]',
  async run(words, host) {
    const { values, positionals } = readWords(words, {
      out: { type: 'string' },
      paper: { type: 'string' },
      seal: { type: 'string' },
      p12: { type: 'string' },
      'passphrase-file': { type: 'string' },
      'passphrase-env': { type: 'string' },
    });
    const output = requireWord('out', values.out);
    const paper = readChoice('paper', values.paper, ['A4', 'A3', 'auto'], 'auto');
    const library = readLibraryContents(onlyName(positionals, 'LIBRARY'));
    const seal = (await readSeal(values.seal))?.png ?? null;
    const maker = host.maker();
    const sign = await manifestSigner(values.p12, values['passphrase-file'], values['passphrase-env']);
    await writeOutputChunks(output, maker.packageChunks({ ...library, paper, seal, sign, signal: host.signal, progress: () => undefined }));
    host.out(`${output}\n`);
    return exitCodes.clean;
  },
};

// helpers

/** Signs with the unit's certificate; null where none is given. A wrong passphrase is told before anything is made. */
async function manifestSigner(certificate: string | undefined, file: string | undefined, variable: string | undefined): Promise<((manifest: Uint8Array) => Uint8Array) | null> {
  if (certificate === undefined) {
    return null;
  }
  const passphrase = await readPassphrase(file, variable);
  const signer = openSigner(await readBoundedFile(certificate, largestCertificate), passphrase);
  const at = systemClock();
  requireInForce(signer, at);
  return (manifest) => signDetachedWith(manifest, signer, at);
}
