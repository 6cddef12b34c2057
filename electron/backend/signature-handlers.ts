import { verifyPdfSignatures } from '../ports/signatures/verify-pdf.ts';
import { fromBase64 } from './wire-files.ts';
import type { Handlers, Services } from './services.ts';

export function signatureHandlers({ works }: Services): Handlers<'signatures.verify'> {
  return {
    'signatures.verify': ({ name, bytes, workId }, { signal: caller }) =>
      works.run(workId, caller, () => verifyPdfSignatures(fromBase64(bytes) ?? new Uint8Array(), name)),
  };
}
