import { carrierOrderSchema } from '../../shared/contract/carrier-order.ts';
import { collect } from '../../shared/kernel/collect.ts';
import { localDate } from '../ports/clock.ts';
import { addAuditLine } from '../storage/audit-queries.ts';
import { librarySource } from './carriers/carrier-source.ts';
import { progressOf } from './progress.ts';
import { checkFacts, type Handlers, type Services } from './services.ts';
import { sealOf, toMadeFile } from './wire-files.ts';

export function exportHandlers(services: Services): Handlers<'charts.export'> {
  const { library, clock, exporters, events, works } = services;
  return {
    async 'charts.export'({ chartIds, as, paper, seal, workId }, { signal: caller }) {
      const order = carrierOrderSchema.parse(as === 'text' || as === 'json' ? { as } : { as, paper });
      const files = await works.run(workId, caller, (signal) => {
        const options = { place: exporters.placer(signal), madeOn: localDate(clock()), seal: sealOf(seal) };
        const source = librarySource(library.readable, chartIds, options);
        return collect(exporters.carrierFiles({ order, source, facts: checkFacts(services), signal, progress: progressOf(events, workId) }));
      });
      if (library.writable !== null) {
        const detail = { as, charts: chartIds.length, sealed: seal !== null };
        addAuditLine(library.writable, { at: clock(), action: 'chart.export', subject: chartIds.length === 1 ? (chartIds[0] ?? '') : '', detail });
      }
      return { files: files.map(toMadeFile) };
    },
  };
}
