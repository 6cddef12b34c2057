import type { MadeFile } from '../../shared/contract/methods.ts';
import { addAuditLine } from '../storage/audit-queries.ts';
import { requireChart } from './chart-handlers.ts';
import type { ProducedFile } from './exporters.ts';
import { progressOf } from './progress.ts';
import type { Handlers, Services } from './services.ts';

export function exportHandlers({ library, clock, exporters, events, works }: Services): Handlers<'charts.export'> {
  return {
    async 'charts.export'({ chartIds, as, paper, seal, workId }, { signal: caller }) {
      const charts = chartIds.map((id) => requireChart(library.readable, id).chart);
      const files = await works.run(workId, caller, (signal) =>
        exporters.exportCharts({ charts, as, paper, seal: fromBase64(seal), signal, progress: progressOf(events, workId) }),
      );
      if (library.writable !== null) {
        const detail = { as, charts: charts.length, sealed: seal !== null };
        addAuditLine(library.writable, { at: clock(), action: 'chart.export', subject: chartIds.length === 1 ? (chartIds[0] ?? '') : '', detail });
      }
      return { files: files.map(toMadeFile) };
    },
  };
}

/** The bytes a page sent, or null for none. */
export function fromBase64(text: string | null): Uint8Array | null {
  return text === null ? null : new Uint8Array(Buffer.from(text, 'base64'));
}

/** A file as the wire carries it. */
export function toMadeFile({ name, mediaType, bytes }: ProducedFile): MadeFile {
  return { name, mediaType, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64') };
}
