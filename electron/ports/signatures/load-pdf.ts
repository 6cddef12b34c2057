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

/** Whether the file says it is a PDF, at its beginning as readers want it (ISO 32000-1 7.5.2); a zip file may begin with a PDF in it. */
export function isPdf(bytes: Uint8Array): boolean {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
  return !isZip && Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}
