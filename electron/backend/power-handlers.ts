import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { addAuditLine } from '../storage/audit-queries.ts';
import type { ReadableLibrary } from '../storage/handles.ts';
import { deletePower, linkPower, listPowers, type CataloguedPower } from '../storage/power-queries.ts';
import { requireChart } from './chart-handlers.ts';
import { requireWritable, type Handlers, type Services } from './services.ts';

export function powerHandlers({ library, clock, events }: Services): Handlers<'powers.link' | 'powers.delete'> {
  return {
    'powers.link'({ powerId, chartId }, { clientId }) {
      const writable = requireWritable(library);
      const before = requirePower(writable, powerId).chartId;
      if (chartId !== null) {
        requireChart(writable, chartId);
      }
      writable.transaction(() => {
        linkPower(writable, powerId, chartId);
        addAuditLine(writable, { at: clock(), action: 'powers.link', subject: powerId, detail: { chart: chartId ?? '' } });
      });
      const chartIds = [before, chartId].flatMap((id) => (id === null ? [] : [id]));
      events.publish({ name: 'library.changed', data: { chartIds, origin: clientId } });
      return {};
    },

    'powers.delete'({ powerId }, { clientId }) {
      const writable = requireWritable(library);
      const { power, chartId } = requirePower(writable, powerId);
      if (chartId !== null) {
        throw new MingquanError('power.has-chart', { name: power.name });
      }
      writable.transaction(() => {
        deletePower(writable, powerId);
        addAuditLine(writable, { at: clock(), action: 'powers.delete', subject: powerId, detail: { name: power.name, code: power.code } });
      });
      events.publish({ name: 'library.changed', data: { chartIds: [], origin: clientId } });
      return {};
    },
  };
}

// helpers

function requirePower(library: ReadableLibrary, id: string): CataloguedPower {
  const entry = listPowers(library).find((each) => each.id === id);
  if (entry === undefined) {
    throw new MingquanError('power.not-found', { id });
  }
  return entry;
}
