import { followPost, forgetPost } from '../../shared/model/department-facts.ts';
import { addAuditLine } from '../storage/audit-queries.ts';
import { deletePost, putPost, readPost } from '../storage/post-queries.ts';
import { changeEveryChart } from './append-entries.ts';
import { requireWritable, type Handlers, type Services } from './services.ts';

export function postHandlers({ library, clock, newId, events }: Services): Handlers<'posts.save' | 'posts.delete'> {
  return {
    'posts.save'({ post }, { clientId }) {
      const writable = requireWritable(library);
      const at = clock();
      const changedCharts = writable.transaction(() => {
        const before = readPost(writable, post.id);
        putPost(writable, post);
        const changed =
          before === null
            ? []
            : changeEveryChart(writable, { command: 'posts.follow', diffOf: (chart) => followPost(chart, before, post), at, newId });
        addAuditLine(writable, { at, action: 'posts.save', subject: post.id, detail: { changedCharts: changed.length } });
        return changed;
      });
      events.publish({ name: 'library.changed', data: { chartIds: changedCharts, origin: clientId } });
      return { changedCharts };
    },

    'posts.delete'({ id }, { clientId }) {
      const writable = requireWritable(library);
      const at = clock();
      const chartIds = writable.transaction(() => {
        deletePost(writable, id);
        addAuditLine(writable, { at, action: 'posts.delete', subject: id, detail: {} });
        return changeEveryChart(writable, { command: 'posts.follow', diffOf: (chart) => forgetPost(chart, id), at, newId });
      });
      events.publish({ name: 'library.changed', data: { chartIds, origin: clientId } });
      return {};
    },
  };
}
