import { historyFromJournal } from '../../shared/commands/history.ts';
import type { MethodArguments } from '../../shared/contract/methods.ts';
import { readChartDocument } from '../../shared/filing/chart-in-pdf.ts';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { adoptChart, fillDepartmentFacts } from '../../shared/model/department-facts.ts';
import { chartFromTemplate, usualProcedure } from '../../shared/templates/chart-from-template.ts';
import { addAuditLine } from '../storage/audit-queries.ts';
import { deleteChart, readChart, type StoredChart } from '../storage/chart-queries.ts';
import { readDepartment } from '../storage/department-queries.ts';
import type { ReadableLibrary, WritableLibrary } from '../storage/handles.ts';
import { findEntry, readJournal } from '../storage/journal-queries.ts';
import { listPosts } from '../storage/post-queries.ts';
import { addChart } from './add-chart.ts';
import { appendEntries } from './append-entries.ts';
import { checkFacts, requireWritable, type Handlers, type Services } from './services.ts';

type ChartMethods = 'charts.create' | 'charts.import' | 'charts.open' | 'charts.append' | 'charts.delete' | 'charts.check';

export function chartHandlers(services: Services): Handlers<ChartMethods> {
  const { library, clock, newId, check, events } = services;
  return {
    'charts.create'({ kind, name, code, procedure = usualProcedure(kind), answers, blank }, { clientId }) {
      const writable = requireWritable(library);
      const plain = chartFromTemplate({ procedure, answers, isBlank: blank }, { id: newId(), name, code });
      const chart = fillDepartmentFacts(plain, readDepartment(writable), listPosts(writable));
      const at = clock();
      writable.transaction(() => {
        addChart(writable, chart, at, newId);
        addAuditLine(writable, { at, action: 'chart.create', subject: chart.id, detail: { kind, procedure } });
      });
      events.publish({ name: 'library.changed', data: { chartIds: [chart.id], origin: clientId } });
      return { chartId: chart.id };
    },

    async 'charts.import'({ name, bytes }, { clientId }) {
      const writable = requireWritable(library);
      const { chart: read, notes } = await readChartDocument(Buffer.from(bytes, 'base64'), name);
      const adopted = adoptChart(read, readDepartment(writable), listPosts(writable));
      const chart = readChart(writable, adopted.id) === null ? adopted : { ...adopted, id: newId() };
      const at = clock();
      writable.transaction(() => {
        addChart(writable, chart, at, newId);
        addAuditLine(writable, { at, action: 'chart.import', subject: chart.id, detail: { file: name, notes: notes.length } });
      });
      events.publish({ name: 'library.changed', data: { chartIds: [chart.id], origin: clientId } });
      return { chartId: chart.id, notes };
    },

    'charts.open'({ chartId }) {
      const { chart, sequence } = requireChart(library.readable, chartId);
      const { undo, redo } = historyFromJournal(readJournal(library.readable, chartId));
      return { chart, sequence, history: { undo: [...undo], redo: [...redo] } };
    },

    'charts.append'({ chartId, expectedSequence, entries }, { clientId }) {
      const writable = requireWritable(library);
      const answer = writable.transaction(() => appendOnce(writable, { chartId, expectedSequence, entries }, clock));
      events.publish({ name: 'library.changed', data: { chartIds: [chartId], origin: clientId } });
      return answer;
    },

    'charts.delete'({ chartId }, { clientId }) {
      const writable = requireWritable(library);
      writable.transaction(() => {
        if (!deleteChart(writable, chartId)) {
          throw new MingquanError('chart.not-found', { id: chartId });
        }
        addAuditLine(writable, { at: clock(), action: 'chart.delete', subject: chartId, detail: {} });
      });
      events.publish({ name: 'library.changed', data: { chartIds: [chartId], origin: clientId } });
      return {};
    },

    'charts.check': ({ chartId }) => ({ findings: [...check(requireChart(library.readable, chartId).chart, checkFacts(services))] }),
  };
}

/** Throws `chart.not-found`. */
export function requireChart(library: ReadableLibrary, id: string): StoredChart {
  const stored = readChart(library, id);
  if (stored === null) {
    throw new MingquanError('chart.not-found', { id });
  }
  return stored;
}

// helpers

/** A page that got no answer sends the same entries again: they are written once and answered alike. */
function appendOnce(
  library: WritableLibrary,
  { chartId, expectedSequence, entries }: MethodArguments<'charts.append'>,
  clock: () => string,
): { sequence: number; savedAt: string } {
  const stored = requireChart(library, chartId);
  const places = entries.map((entry) => findEntry(library, chartId, entry.id));
  const last = places.at(-1);
  if (last !== null && last !== undefined && places.every((place) => place !== null)) {
    return { sequence: last.sequence, savedAt: last.at };
  }
  if (stored.sequence !== expectedSequence || places.some((place) => place !== null)) {
    throw new MingquanError('chart.conflict');
  }
  const after = appendEntries(library, stored, entries, clock());
  return { sequence: after.sequence, savedAt: after.changedAt };
}
