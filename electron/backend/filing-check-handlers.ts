import { throwIfCancelled } from '../../shared/kernel/cancellation.ts';
import type { FilingCheck } from '../../shared/contract/filing-check.ts';
import { chartsInOrder } from '../../shared/filing/filing-data.ts';
import { filingCheck } from '../../shared/filing/filing-check.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { checkWholeLibrary } from '../../shared/rules/library/check-library.ts';
import { localDate } from '../ports/clock.ts';
import { listChangeEvents } from '../storage/change-event-queries.ts';
import { listChartStates } from '../storage/chart-queries.ts';
import { listPowers } from '../storage/power-queries.ts';
import { requireChart } from './chart-handlers.ts';
import { progressOf } from './progress.ts';
import { checkFacts, type Handlers, type Services } from './services.ts';
import { toMadeFile } from './wire-files.ts';

export function filingCheckHandlers(services: Services): Handlers<'filing.check' | 'filing.checkReport'> {
  const { exporters, works } = services;
  return {
    'filing.check': ({ workId }, { signal: caller }) => works.run(workId, caller, (signal) => checkLibrary(services, workId, signal)),

    'filing.checkReport': ({ as, workId }, { signal: caller }) =>
      works.run(workId, caller, async (signal) => {
        const check = await checkLibrary(services, workId, signal);
        return { file: toMadeFile(await exporters.exportCheck(check, as)) };
      }),
  };
}

// helpers

/** Checked one chart after the other, so that the process keeps answering and the work can be called off. */
async function checkLibrary(services: Services, workId: string | undefined, signal: AbortSignal): Promise<FilingCheck> {
  const { library, clock, check, events } = services;
  const progress = progressOf(events, workId);
  const facts = checkFacts(services);
  const powers = listPowers(library.readable);
  const stored = listChartStates(library.readable).map(({ id }) => requireChart(library.readable, id).chart);
  const charts = chartsInOrder(powers, stored);
  const findings = new Map<string, readonly Finding[]>();
  for (const [index, chart] of charts.entries()) {
    progress(index, charts.length, chart.title);
    findings.set(chart.id, check(chart, facts));
    await new Promise((resume) => setImmediate(resume));
    throwIfCancelled(signal);
  }
  progress(charts.length, charts.length, '');
  const today = localDate(clock());
  return filingCheck({
    department: facts.department,
    powers,
    charts,
    findings,
    library: checkWholeLibrary({ ...facts, powers, charts, events: listChangeEvents(library.readable), today }),
    today,
  });
}
