import { sealedCarriers, signedCarriers, type CarrierSealing, type CarrierSignature } from '../../../shared/contract/carrier-methods.ts';
import type { CarrierSource } from '../../../shared/carriers/carrier-source.ts';
import type { CarrierName } from '../../../shared/contract/carrier-order.ts';
import { MingquanError } from '../../../shared/kernel/mingquan-error.ts';
import { openSigner, requireInForce } from '../../ports/signatures/open-signer.ts';
import { signPdfWith } from '../../ports/signatures/sign-pdf.ts';
import type { ProducedFile } from '../exporters.ts';
import { openSeal, type Sealing } from '../seal-box.ts';
import type { Services } from '../services.ts';
import { fromBase64, sealOf } from '../wire-files.ts';

/** The seal of a run, and who is told of each file that bears it. */
export interface RunSeal {
  readonly seal: CarrierSource['seal'];
  record(file: ProducedFile): void;
}

/** Opens the seal for one run. Throws what `openSeal` and `sealOf` do, and refuses a seal on a carrier that bears none. */
export async function openRunSeal(services: Pick<Services, 'library' | 'clock'>, as: CarrierName, choice: CarrierSealing, sealing: Sealing): Promise<RunSeal> {
  if (choice !== null && !sealedCarriers.has(as)) {
    throw new MingquanError('request.arguments-invalid', { method: as, reason: '这种载体不盖章 / this carrier bears no seal' });
  }
  if (choice === null || typeof choice === 'string') {
    return { seal: sealOf(choice), record: () => undefined };
  }
  const { png, size, record } = await openSeal(services, choice, sealing);
  return { seal: { png, size }, record };
}

/**
 * The files with every PDF signed. The certificate is opened once, before the first file is made: a wrong passphrase is told at
 * once, and the key is known to nobody but this run.
 * Throws what `openSigner` and `signPdfWith` do, and refuses a signature on a carrier without PDF documents.
 */
export function signedFiles(as: CarrierName, files: AsyncIterable<ProducedFile>, signature: CarrierSignature, at: string): AsyncIterable<ProducedFile> {
  if (signature === null) {
    return files;
  }
  if (!signedCarriers.has(as)) {
    throw new MingquanError('request.arguments-invalid', { method: as, reason: '这种载体不签名 / this carrier is not signed' });
  }
  const signer = openSigner(fromBase64(signature.p12) ?? new Uint8Array(), signature.passphrase);
  requireInForce(signer, at);
  return signEach(files, (file) => signPdfWith(file.bytes, signer, { at, reason: '', name: file.name }));
}

// helpers

async function* signEach(files: AsyncIterable<ProducedFile>, sign: (file: ProducedFile) => Promise<Uint8Array>): AsyncGenerator<ProducedFile> {
  for await (const file of files) {
    yield file.mediaType === 'application/pdf' ? { ...file, bytes: await sign(file) } : file;
  }
}
