import type { LawView } from '../../shared/contract/law-methods.ts';
import { placesOf } from '../../shared/filing/finding-place.ts';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import type { CalendarSettings } from '../../shared/law/arrangement.ts';
import { calendarOf } from '../../shared/law/calendar.ts';
import { chartsCiting, citationsOf, type PlacedCitation } from '../../shared/law/citing.ts';
import { dueEvent } from '../../shared/law/due-event.ts';
import { enterRevision } from '../../shared/law/enter-revision.ts';
import { readArrangementFile } from '../../shared/law/read-arrangement-file.ts';
import { readRegisterFile } from '../../shared/law/read-register-file.ts';
import { findLaw, lawById, type LawRegister } from '../../shared/law/register.ts';
import type { Chart } from '../../shared/model/chart.ts';
import type { Term } from '../../shared/model/terms.ts';
import { chartTarget } from '../../shared/rules/rule.ts';
import { localDate } from '../ports/clock.ts';
import { addAuditLine } from '../storage/audit-queries.ts';
import { insertChangeEvent, listChangeEvents, updateChangeEvent } from '../storage/change-event-queries.ts';
import { listChartStates } from '../storage/chart-queries.ts';
import type { ReadableLibrary, WritableLibrary } from '../storage/handles.ts';
import { writeKnowledge } from '../storage/knowledge-queries.ts';
import { createChartCache } from './chart-cache.ts';
import { requireChart } from './chart-handlers.ts';
import { fromBase64 } from './wire-files.ts';
import { readLibraryLaw } from './library-law.ts';
import { requireWritable, type Handlers, type Services } from './services.ts';

type LawMutation = 'law.replaceRegister' | 'law.addArrangement' | 'law.saveLocalDays' | 'law.saveRuleSettings' | 'law.enterRevision';

export function lawHandlers({ library, clock, newId, events }: Services): Handlers<LawMutation | 'law.read' | 'law.citing'> {
  const listCited = createChartCache(({ chart }) => [...new Set(citationsOf(chart).map(({ citation }) => citation.law))]);
  const law = () => readLibraryLaw(library.readable, localDate(clock()));

  /** Keeps what was changed with its audit line, and tells every page to look again. */
  function keep<Answer>(clientId: string, work: (writable: WritableLibrary, audit: (action: LawMutation, subject: string, detail: Record<string, number>) => void) => Answer): Answer {
    const writable = requireWritable(library);
    const at = clock();
    const answer = writable.transaction(() => work(writable, (action, subject, detail) => addAuditLine(writable, { at, action, subject, detail })));
    events.publish({ name: 'library.changed', data: { chartIds: [], origin: clientId } });
    return answer;
  }

  function keepCalendar(writable: WritableLibrary, settings: CalendarSettings): void {
    writeKnowledge(writable, 'calendar', settings);
    const calendar = calendarOf(settings);
    listChangeEvents(writable).forEach((event) => updateChangeEvent(writable, dueEvent(event, calendar)));
  }

  return {
    'law.read'(): LawView {
      const { register, isShipped, calendarSettings, calendar, settings } = law();
      const own = new Set(calendarSettings.arrangements.map(({ year }) => year));
      return {
        today: localDate(clock()),
        register,
        isShipped,
        cited: countCited(register, listCited(library.readable)),
        arrangements: calendar.arrangements.map((arrangement) => ({ ...arrangement, isOwn: own.has(arrangement.year) })).toSorted((a, b) => a.year - b.year),
        localDays: calendarSettings.localDays,
        settings,
        events: listChangeEvents(library.readable),
      };
    },

    'law.citing'({ lawId }) {
      const { register } = law();
      requireLaw(register, lawId);
      const charts = new Map(readCharts(library.readable).map((chart) => [chart.id, chart]));
      return {
        charts: chartsCiting(register, charts.values(), lawId).map(({ chartId, citations }) => {
          const chart = charts.get(chartId);
          return { id: chartId, title: chart?.title ?? '', citations: chart === undefined ? [] : citations.map((placed) => inWords(chart, placed)) };
        }),
      };
    },

    'law.replaceRegister': ({ bytes }, { clientId }) =>
      keep(clientId, (writable, audit) => {
        const register = readRegisterFile(fromBase64(bytes) ?? new Uint8Array());
        writeKnowledge(writable, 'register', register);
        audit('law.replaceRegister', '', { laws: register.laws.length });
        return { laws: register.laws.length };
      }),

    'law.addArrangement': ({ name, bytes }, { clientId }) =>
      keep(clientId, (writable, audit) => {
        const added = readArrangementFile(fromBase64(bytes) ?? new Uint8Array(), name);
        const { calendarSettings } = law();
        const others = calendarSettings.arrangements.filter(({ year }) => year !== added.year);
        keepCalendar(writable, { ...calendarSettings, arrangements: [...others, added] });
        audit('law.addArrangement', '', { year: added.year });
        return { year: added.year };
      }),

    'law.saveLocalDays': ({ localDays }, { clientId }) =>
      keep(clientId, (writable, audit) => {
        keepCalendar(writable, { ...law().calendarSettings, localDays });
        audit('law.saveLocalDays', '', { days: localDays.length });
        return {};
      }),

    'law.saveRuleSettings': ({ settings }, { clientId }) =>
      keep(clientId, (writable, audit) => {
        writeKnowledge(writable, 'rules', settings);
        audit('law.saveRuleSettings', '', {});
        return {};
      }),

    'law.enterRevision': ({ revision }, { clientId }) =>
      keep(clientId, (writable, audit) => {
        const { register, calendar } = law();
        const charts = readCharts(writable);
        const entered = enterRevision(register, charts, revision, { eventId: newId(), today: localDate(clock()) });
        writeKnowledge(writable, 'register', entered.register);
        const event = entered.event.chartIds.length === 0 ? null : dueEvent(entered.event, calendar);
        if (event !== null) {
          insertChangeEvent(writable, event);
        }
        audit('law.enterRevision', revision.lawId, { charts: entered.event.chartIds.length });
        const byId = new Map(charts.map((chart) => [chart.id, chart]));
        return {
          event,
          touched: entered.touched.flatMap(({ chartId, moved, ...placed }) => {
            const chart = byId.get(chartId);
            return chart === undefined ? [] : [{ ...inWords(chart, placed), chartId, moved: { ...moved, citations: [...moved.citations] } }];
          }),
        };
      }),
  };
}

// helpers

/** Where the chart itself cites, by the beginning of the field. */
const chartPlaces: readonly (readonly [path: string, place: Term])[] = [
  ['content.basis', { zh: '依据', en: 'Basis' }],
  ['content.liability', { zh: '执法责任追究', en: 'Liability' }],
  ['waivers', { zh: '对问题的说明', en: 'Explanations' }],
];

function requireLaw(register: LawRegister, lawId: string): void {
  if (lawById(register, lawId) === null) {
    throw new MingquanError('register.law-unknown', { law: lawId });
  }
}

function readCharts(library: ReadableLibrary): Chart[] {
  return listChartStates(library).map(({ id }) => requireChart(library, id).chart);
}

function inWords(chart: Chart, { citation, target, field }: PlacedCitation) {
  const ofChart = chartPlaces.find(([path]) => target === chartTarget && field.startsWith(path));
  return { citation, target, field, place: ofChart === undefined ? placesOf(chart)({ target }).place : ofChart[1] };
}

/** How many of the charts cite each law, the laws in the register's order. */
function countCited(register: LawRegister, charts: readonly (readonly string[])[]): LawView['cited'] {
  const ids = new Map<string, string | null>();
  const counts = new Map<string, number>();
  for (const names of charts) {
    const cited = new Set<string>();
    for (const name of names) {
      const id = ids.get(name) ?? findLaw(register, name)?.id ?? null;
      ids.set(name, id);
      if (id !== null) {
        cited.add(id);
      }
    }
    cited.forEach((id) => counts.set(id, (counts.get(id) ?? 0) + 1));
  }
  return register.laws.flatMap(({ id }) => {
    const count = counts.get(id);
    return count === undefined ? [] : [{ lawId: id, charts: count }];
  });
}
