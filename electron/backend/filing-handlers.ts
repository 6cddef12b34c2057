import { safeFileName } from '../../shared/formats/safe-file-name.ts';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { findingCounts } from '../../shared/rules/finding-counts.ts';
import { requireConfirmed } from '../../shared/rules/library/superior-confirmed.ts';
import { addAuditLine } from '../storage/audit-queries.ts';
import { listChartStates } from '../storage/chart-queries.ts';
import { listPowers } from '../storage/power-queries.ts';
import { requireChart } from './chart-handlers.ts';
import { progressOf } from './progress.ts';
import { checkFacts, type Handlers, type Services } from './services.ts';
import { fromBase64, toMadeFile } from './wire-files.ts';

export function filingHandlers(services: Services): Handlers<'filing.package' | 'filing.verify'> {
  const { library, clock, check, exporters, events, works } = services;
  return {
    async 'filing.package'({ paper, seal, workId }, { signal: caller }) {
      const facts = checkFacts(services);
      requireConfirmed(facts.department);
      const charts = listChartStates(library.readable).map(({ id }) => requireChart(library.readable, id).chart);
      const count = findingCounts(charts.flatMap((chart) => check(chart, facts))).errors;
      if (count > 0) {
        throw new MingquanError('package.incomplete', { count });
      }
      const bytes = await works.run(workId, caller, (signal) =>
        exporters.buildPackage({
          ...facts,
          powers: listPowers(library.readable),
          charts,
          paper,
          seal: fromBase64(seal),
          signal,
          progress: progressOf(events, workId),
        }),
      );
      if (library.writable !== null) {
        const detail = { charts: charts.length, sealed: seal !== null };
        addAuditLine(library.writable, { at: clock(), action: 'filing.package', subject: '', detail });
      }
      const name = `${safeFileName(facts.department.name || library.name, '')}备案包.zip`;
      return { file: toMadeFile({ name, mediaType: 'application/zip', bytes }) };
    },

    'filing.verify': ({ name, bytes, workId }, { signal: caller }) =>
      works.run(workId, caller, (signal) =>
        exporters.verifyPackage({ name, bytes: fromBase64(bytes) ?? new Uint8Array(), signal, progress: progressOf(events, workId) }),
      ),
  };
}
