import { beginsAsPdf } from '../../shared/kernel/begins-as-pdf.ts';
import { verifyPdfSignatures } from '../ports/signatures/verify-pdf.ts';
import { progressOf } from './progress.ts';
import type { Handlers, Services } from './services.ts';

export function fileHandlers({ received, works, exporters, events }: Services): Handlers<'files.begin' | 'files.append' | 'files.drop' | 'files.verify'> {
  return {
    'files.begin': ({ name, size }) => ({ fileId: received.begin(name, size) }),
    'files.append': ({ fileId, bytes }) => ({ received: received.append(fileId, Buffer.from(bytes, 'base64')) }),
    'files.drop'({ fileId }) {
      received.drop(fileId);
      return {};
    },
    'files.verify': ({ fileId, workId }, { signal: caller }) =>
      works.run(workId, caller, async (signal) => {
        const { name, bytes } = await received.read(fileId);
        return beginsAsPdf(bytes)
          ? { of: 'pdf' as const, found: await verifyPdfSignatures(bytes, name) }
          : { of: 'package' as const, found: await exporters.verifyPackage({ name, bytes, signal, progress: progressOf(events, workId) }) };
      }),
  };
}
