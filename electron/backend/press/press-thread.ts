import { parentPort } from 'node:worker_threads';
import { MingquanError } from '../../../shared/kernel/mingquan-error.ts';
import { readFonts } from '../../ports/fonts.ts';
import { createPdfPainter } from '../../ports/pdf-painter.ts';
import { printFilingCopy, type FilingPrint } from './filing-print.ts';

/** What a thread answers: the bytes, or the error of the catalogue by its code, or what else went wrong. */
export type PressAnswer =
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly code: MingquanError['code']; readonly details: MingquanError['details'] }
  | { readonly fault: string };

const fonts = readFonts();
const paint = createPdfPainter();

// One after the other: answers carry no name, their order tells whose they are.
let before: Promise<void> = Promise.resolve();
parentPort?.on('message', (print: FilingPrint) => {
  before = before.then(() => printFilingCopy(print, fonts, paint)).then(
    (bytes) => answer({ bytes: new Uint8Array(bytes) }),
    (thrown: unknown) =>
      answer(
        thrown instanceof MingquanError
          ? { code: thrown.code, details: thrown.details }
          : { fault: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) },
      ),
  );
});

function answer(message: PressAnswer): void {
  parentPort?.postMessage(message, 'bytes' in message ? [message.bytes.buffer] : []);
}
