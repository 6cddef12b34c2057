import { constants, inflateSync } from 'node:zlib';
import { requireBoundedStreams, type StreamLimits } from '../../../shared/paint/bounded-streams.ts';
import { beginsAsPdf } from '../../../shared/kernel/begins-as-pdf.ts';
import { EncryptedPDFError, PDFDocument } from '@cantoo/pdf-lib';
import { MingquanError } from '../../../shared/kernel/mingquan-error.ts';

/** The objects of a PDF, nothing of it changed. `name` is for the message. Throws `signature.pdf-unreadable`, `signature.pdf-encrypted`. */
export async function loadPdf(bytes: Uint8Array, name: string): Promise<PDFDocument> {
  if (!beginsAsPdf(bytes)) {
    throw new MingquanError('signature.pdf-unreadable', { file: name });
  }
  try {
    requireBoundedStreams(bytes, limits);
    const document = await PDFDocument.load(bytes, { updateMetadata: false, warnOnInvalidObjects: false });
    document.getPageCount();
    return document;
  } catch (cause) {
    throw new MingquanError(cause instanceof EncryptedPDFError ? 'signature.pdf-encrypted' : 'signature.pdf-unreadable', { file: name }, { cause });
  }
}

// helpers

/** For documents of anybody: a page of A3 at 600 dpi in colour has 200 MB. */
const limits: StreamLimits = {
  each: 256 * 1024 * 1024,
  together: 1024 * 1024 * 1024,
  unpackedLength(packed, most) {
    try {
      return inflateSync(packed, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH }).length;
    } catch (thrown) {
      if (thrown instanceof RangeError) {
        throw thrown;
      }
      return 0;
    }
  },
};
