import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import type { ChangeEvent } from '../../shared/law/change-event.ts';
import { dueEvent } from '../../shared/law/due-event.ts';
import { localDate } from '../ports/clock.ts';
import { addAuditLine } from '../storage/audit-queries.ts';
import { insertChangeEvent, listChangeEvents, updateChangeEvent } from '../storage/change-event-queries.ts';
import { requireChart } from './chart-handlers.ts';
import { readLibraryLaw } from './library-law.ts';
import { requireWritable, type Handlers, type Services } from './services.ts';

export function eventHandlers({ library, clock, newId, events }: Services): Handlers<'events.record' | 'events.close'> {
  return {
    'events.record'({ cause, on, note, chartIds }, { clientId }) {
      const writable = requireWritable(library);
      const at = clock();
      chartIds.forEach((id) => requireChart(writable, id));
      const plain: ChangeEvent = {
        id: newId(),
        cause,
        lawId: null,
        version: null,
        on,
        note,
        chartIds: [...new Set(chartIds)],
        dueOn: null,
        isProvisional: false,
        revisedOn: null,
        publishedOn: null,
      };
      const event = dueEvent(plain, readLibraryLaw(writable, localDate(at)).calendar);
      writable.transaction(() => {
        insertChangeEvent(writable, event);
        addAuditLine(writable, { at, action: 'events.record', subject: event.id, detail: { cause, charts: event.chartIds.length } });
      });
      events.publish({ name: 'library.changed', data: { chartIds: event.chartIds, origin: clientId } });
      return { event };
    },

    'events.close'({ id, revisedOn, publishedOn }, { clientId }) {
      const writable = requireWritable(library);
      if (publishedOn !== null && (revisedOn === null || publishedOn < revisedOn)) {
        throw new MingquanError('event.days-refused');
      }
      const at = clock();
      const event = writable.transaction(() => {
        const known = listChangeEvents(writable).find((each) => each.id === id);
        if (known === undefined) {
          throw new MingquanError('event.not-found', { id });
        }
        const { calendar } = readLibraryLaw(writable, localDate(at));
        const closed = dueEvent({ ...known, revisedOn, publishedOn }, calendar);
        updateChangeEvent(writable, closed);
        addAuditLine(writable, { at, action: 'events.close', subject: id, detail: { revisedOn: revisedOn ?? '', publishedOn: publishedOn ?? '' } });
        return closed;
      });
      events.publish({ name: 'library.changed', data: { chartIds: event.chartIds, origin: clientId } });
      return { event };
    },
  };
}
