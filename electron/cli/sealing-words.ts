import type { CarrierSealing, CarrierSignature } from '../../shared/contract/carrier-methods.ts';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { readBoundedFile } from '../ports/read-bounded-file.ts';
import type { OpenLibrary } from '../storage/open-library.ts';
import { listSeals } from '../storage/seal-queries.ts';
import type { CommandHost } from './command-line.ts';
import { readPassphrase } from './passphrase.ts';

/** The options of seal and signature as `parseArgs` takes them. */
export const sealingOptions = {
  seal: { type: 'string' },
  'seal-box': { type: 'string' },
  'seal-passphrase-file': { type: 'string' },
  'seal-passphrase-env': { type: 'string' },
  sign: { type: 'string' },
  'passphrase-file': { type: 'string' },
  'passphrase-env': { type: 'string' },
} as const;

export type SealingWords = { readonly [Option in keyof typeof sealingOptions]?: string | undefined };

/** What is asked at the terminal. */
export const certificatePrompt = '证书口令 Passphrase of the certificate: ';

/** The options as the usage line shows them. */
export const sealingUsage =
  '[--seal PNG | --seal-box NAME [--seal-passphrase-file FILE|--seal-passphrase-env NAME]] ' + '[--sign FILE.p12 [--passphrase-file FILE|--passphrase-env NAME]]';

/**
 * The seal: a picture, or one of the library's seal box by its name. Throws `usage.invalid` for both at once or without a library,
 * `seal.not-found`, `seal.not-an-image`, `seal.too-large`, `file.…`.
 */
export async function readSealing(words: SealingWords, library: OpenLibrary | null, host: Pick<CommandHost, 'ask'>): Promise<CarrierSealing> {
  const name = words['seal-box'];
  if (name === undefined) {
    return words.seal === undefined ? null : Buffer.from(await readBoundedFile(words.seal, largestSeal)).toString('base64');
  }
  if (words.seal !== undefined || library === null) {
    throw new MingquanError('usage.invalid', { reason: words.seal === undefined ? '--seal-box: LIBRARY' : '--seal | --seal-box' });
  }
  const seal = listSeals(library.readable).find((each) => each.name === name);
  if (seal === undefined) {
    throw new MingquanError('seal.not-found');
  }
  const prompt = `印章“${name}”的口令 Passphrase of the seal: `;
  const passphrase = await readPassphrase({ prefix: 'seal-', file: words['seal-passphrase-file'], variable: words['seal-passphrase-env'], prompt }, host);
  return { sealId: seal.id, passphrase };
}

/** The certificate with its passphrase; null where nothing is signed. Throws `usage.invalid`, `file.…`. */
export async function readSigning(words: SealingWords, host: Pick<CommandHost, 'ask'>): Promise<CarrierSignature> {
  if (words.sign === undefined) {
    return null;
  }
  const p12 = await readBoundedFile(words.sign, largestCertificate);
  const passphrase = await readPassphrase({ prefix: '', file: words['passphrase-file'], variable: words['passphrase-env'], prompt: certificatePrompt }, host);
  return { p12: Buffer.from(p12).toString('base64'), passphrase };
}

// helpers

/** Largest seal and certificate files that are read, in MB. */
const largestSeal = 20;
const largestCertificate = 1;
