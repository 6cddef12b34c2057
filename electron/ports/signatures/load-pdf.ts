import { beginsAsPdf } from '../../../shared/kernel/begins-as-pdf.ts';
import { EncryptedPDFError, PDFDocument } from '@cantoo/pdf-lib';
import { MingquanError } from '../../../shared/kernel/mingquan-error.ts';

/** The objects of a PDF, nothing of it changed. `name` is for the message. Throws `signature.pdf-unreadable`, `signature.pdf-encrypted`. */
export async function loadPdf(bytes: Uint8Array, name: string): Promise<PDFDocument> {
  if (!beginsAsPdf(bytes)) {
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
