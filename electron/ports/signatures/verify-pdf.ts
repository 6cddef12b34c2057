import type { PDFDocument } from '@cantoo/pdf-lib';
import type { PdfSignature, PdfVerification } from '../../../shared/contract/signature-verification.ts';
import { MingquanError } from '../../../shared/kernel/mingquan-error.ts';
import { changedPages } from './changed-pages.ts';
import { findSignatures, type FoundSignature } from './find-signatures.ts';
import { onlySignaturesFollow } from './later-signatures.ts';
import { loadPdf } from './load-pdf.ts';
import { isInForce } from './open-signer.ts';
import { verifyCms } from './verify-cms.ts';

/**
 * Who signed the PDF, whether every byte signed is as it was, and what was added after each signature. Whether an issuer
 * can be trusted is not decided: no list of authorities is at hand offline. Throws `signature.pdf-unreadable`,
 * `signature.pdf-encrypted`, `signature.too-many`.
 */
export async function verifyPdfSignatures(bytes: Uint8Array, name = 'PDF'): Promise<PdfVerification> {
  const document = await loadSigned(bytes, name);
  const signatures: PdfSignature[] = [];
  for (const found of findSignatures(bytes, document, name)) {
    signatures.push(await checkSignature(found, bytes, document));
  }
  const isGood = (signature: PdfSignature): boolean => signature.integrity === 'intact' && signature.later !== 'changes' && signature.wasInForce !== false;
  return { ok: signatures.length > 0 && signatures.every(isGood) && signatures.at(-1)?.coversWholeFile === true, signatures };
}

// helpers

/** Null for a file that is no sound PDF but holds signatures: what happened to it is then told by these. */
async function loadSigned(bytes: Uint8Array, name: string): Promise<PDFDocument | null> {
  try {
    return await loadPdf(bytes, name);
  } catch (thrown) {
    if (thrown instanceof MingquanError && thrown.code === 'signature.pdf-unreadable' && findSignatures(bytes, null, name).length > 0) {
      return null;
    }
    throw thrown;
  }
}

/** Sub-filter of PAdES (ETSI EN 319 142-1 5.2). */
const padesSubFilter = 'ETSI.CAdES.detached';

async function checkSignature({ covered, end, cms, shown }: FoundSignature, bytes: Uint8Array, document: PDFDocument | null): Promise<PdfSignature> {
  const { integrity, signer, chain, signingTime, bindsCertificate } = verifyCms(cms, covered ?? []);
  const signedAt = shown?.moment ?? signingTime;
  const coversWholeFile = covered !== null && end === bytes.length;
  return {
    integrity: covered === null ? 'unreadable' : integrity,
    signer,
    chain,
    signedAt,
    wasInForce: signer === null || signedAt === null ? null : isInForce(signer, signedAt),
    field: shown?.field ?? '',
    reason: shown?.reason ?? '',
    isPades: shown?.subFilter === padesSubFilter && bindsCertificate && signingTime === null && shown.moment !== null,
    coversWholeFile,
    ...(covered === null || coversWholeFile ? { later: 'nothing' as const, laterPages: [] } : await laterChanges(bytes, end, document, shown !== null)),
  };
}

/**
 * Signatures only, where a careful reading of every byte that follows says so and the pages are the same; a signature no longer
 * shown, or an earlier form that cannot be read alone, is a change of its own.
 */
async function laterChanges(bytes: Uint8Array, end: number, document: PDFDocument | null, isShown: boolean): Promise<Pick<PdfSignature, 'later' | 'laterPages'>> {
  try {
    const pages = document === null ? [] : changedPages(await loadPdf(bytes.subarray(0, end), ''), document);
    return { later: isShown && pages.length === 0 && onlySignaturesFollow(bytes, end) ? 'signatures' : 'changes', laterPages: pages };
  } catch {
    return { later: 'changes', laterPages: [] };
  }
}
