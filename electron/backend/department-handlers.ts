import { followDepartment } from '../../shared/model/department-facts.ts';
import { addAuditLine } from '../storage/audit-queries.ts';
import { readDepartment, updateDepartment } from '../storage/department-queries.ts';
import { changeEveryChart } from './append-entries.ts';
import { requireWritable, type Handlers, type Services } from './services.ts';

export function departmentHandlers({ library, clock, newId, events }: Services): Handlers<'department.save'> {
  return {
    'department.save'({ department }, { clientId }) {
      const writable = requireWritable(library);
      const at = clock();
      const changedCharts = writable.transaction(() => {
        const former = readDepartment(writable);
        updateDepartment(writable, department);
        const changed = changeEveryChart(writable, {
          command: 'department.follow',
          diffOf: (chart) => followDepartment(chart, former, department),
          at,
          newId,
        });
        addAuditLine(writable, { at, action: 'department.save', subject: '', detail: { changedCharts: changed.length } });
        return changed;
      });
      events.publish({ name: 'library.changed', data: { chartIds: changedCharts, origin: clientId } });
      return { changedCharts };
    },
  };
}
