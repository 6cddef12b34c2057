import { sealedCarriers, signedCarriers, type CarrierSealing, type CarrierSignature } from '../../../shared/contract/carrier-methods.ts';
import type { CarrierSource } from '../../../shared/carriers/carrier-source.ts';
import type { CarrierName } from '../../../shared/contract/carrier-order.ts';
import { MingquanError } from '../../../shared/kernel/mingquan-error.ts';
import { openSigner, requireInForce } from '../../ports/signatures/open-signer.ts';
import { signDetachedWith } from '../../ports/signatures/sign-detached.ts';
import { signPdfWith } from '../../ports/signatures/sign-pdf.ts';
import type { ProducedFile } from '../exporters.ts';
import { openSeal, type OpenedSeal, type Sealing } from '../seal-box.ts';
import type { Services } from '../services.ts';
import { fromBase64, sealOf } from '../wire-files.ts';

/** The seal of a run, and who is told of each file that bears it. */
export interface RunSeal {
  readonly seal: CarrierSource['seal'];
  /** Null where the seal box lent none, and its log is told nothing. */
  readonly record: OpenedSeal['record'] | null;
}

/** Opens the seal for one run. Throws what `openSeal` and `sealOf` do, and refuses a seal on a carrier that bears none. */
export async function openRunSeal({ library, clock }: { readonly library: Services['library'] | null; readonly clock: Services['clock'] }, as: CarrierName, choice: CarrierSealing, sealing: Sealing): Promise<RunSeal> {
  if (choice !== null && !sealedCarriers.has(as)) {
    throw new MingquanError('request.arguments-invalid', { method: as, reason: '这种载体不盖章 / this carrier bears no seal' });
  }
  if (choice === null || typeof choice === 'string') {
    return { seal: sealOf(choice), record: null };
  }
  if (library === null) {
    throw new MingquanError('seal.not-found');
  }
  const { png, size, record } = await openSeal({ library, clock }, choice, sealing);
  return { seal: { png, size }, record };
}

/** The signature of a run. */
export interface RunSigner {
  /** The files, every PDF among them signed where the carrier is signed document by document. */
  signFiles(files: AsyncIterable<ProducedFile>): AsyncIterable<ProducedFile>;
  /** The detached signature of the list of a package's members; null where there is none. */
  readonly signList: ((list: Uint8Array) => Uint8Array) | null;
}

/**
 * Opens the certificate once, before the first file is made: a wrong passphrase is told at once, and the key is known to nobody
 * but this run. Throws what `openSigner` does, and refuses a signature on a carrier that bears none.
 */
export function openRunSigner(as: CarrierName, signature: CarrierSignature, at: string): RunSigner {
  if (signature === null) {
    return { signFiles: (files) => files, signList: null };
  }
  if (!signedCarriers.has(as)) {
    throw new MingquanError('request.arguments-invalid', { method: as, reason: '这种载体不签名 / this carrier is not signed' });
  }
  const signer = openSigner(fromBase64(signature.p12) ?? new Uint8Array(), signature.passphrase);
  requireInForce(signer, at);
  return as === 'package'
    ? { signFiles: (files) => files, signList: (list) => signDetachedWith(list, signer, at) }
    : { signFiles: (files) => signEach(files, (file) => signPdfWith(file.bytes, signer, { at, reason: '', name: file.name })), signList: null };
}

// helpers

async function* signEach(files: AsyncIterable<ProducedFile>, sign: (file: ProducedFile) => Promise<Uint8Array>): AsyncGenerator<ProducedFile> {
  for await (const file of files) {
    yield file.mediaType === 'application/pdf' ? { ...file, bytes: await sign(file) } : file;
  }
}
