import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { addAuditLine } from '../storage/audit-queries.ts';
import { addRevision, listRevisionNames, listRevisions, readRevision, renameRevision } from '../storage/revision-queries.ts';
import { requireChart } from './chart-handlers.ts';
import { requireWritable, type Handlers, type Services } from './services.ts';

/** Named points 修订版 of a chart: kept whole, so that they outlive whatever becomes of the journal. */
export function revisionHandlers({
  library,
  clock,
}: Services): Handlers<'revisions.list' | 'revisions.names' | 'revisions.read' | 'revisions.save' | 'revisions.rename'> {
  return {
    'revisions.list'({ chartId }) {
      requireChart(library.readable, chartId);
      return { revisions: listRevisions(library.readable, chartId) };
    },

    'revisions.names': () => ({ names: listRevisionNames(library.readable) }),

    'revisions.read'({ chartId, number }) {
      const revision = readRevision(library.readable, chartId, number);
      if (revision === null) {
        throw new MingquanError('revision.not-found', { number });
      }
      return { chart: revision.chart };
    },

    'revisions.save'({ chartId, name }) {
      const writable = requireWritable(library);
      return writable.transaction(() => {
        const { chart, sequence } = requireChart(writable, chartId);
        const newest = listRevisions(writable, chartId)[0];
        if (newest?.sequence === sequence) {
          renameRevision(writable, chartId, newest.number, name);
          return { revision: { ...newest, name }, isNew: false };
        }
        const at = clock();
        addRevision(writable, { name, sequence, chart, at });
        addAuditLine(writable, { at, action: 'revision.save', subject: chartId, detail: { name } });
        return { revision: { number: (newest?.number ?? 0) + 1, name, sequence, at }, isNew: true };
      });
    },

    'revisions.rename'({ chartId, number, name }) {
      const writable = requireWritable(library);
      if (!renameRevision(writable, chartId, number, name)) {
        throw new MingquanError('revision.not-found', { number });
      }
      return {};
    },
  };
}
