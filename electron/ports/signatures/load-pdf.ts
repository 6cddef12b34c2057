import { EncryptedPDFError, PDFDocument } from '@cantoo/pdf-lib';
import { MingquanError } from '../../../shared/kernel/mingquan-error.ts';

/** The objects of a PDF, nothing of it changed. `name` is for the message. Throws `signature.pdf-unreadable`, `signature.pdf-encrypted`. */
export async function loadPdf(bytes: Uint8Array, name: string): Promise<PDFDocument> {
  if (!isPdf(bytes)) {
    throw new MingquanError('signature.pdf-unreadable', { file: name });
  }
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, warnOnInvalidObjects: false });
    document.getPageCount();
    return document;
  } catch (cause) {
    throw new MingquanError(cause instanceof EncryptedPDFError ? 'signature.pdf-encrypted' : 'signature.pdf-unreadable', { file: name }, { cause });
  }
}

/** Whether the file says it is a PDF, at its beginning as readers want it (ISO 32000-1 7.5.2). */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}
