import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import type { CalendarSettings } from '../../shared/law/arrangement.ts';
import type { ChangeEvent } from '../../shared/law/change-event.ts';
import type { LawRegister } from '../../shared/law/register.ts';
import type { Chart } from '../../shared/model/chart.ts';
import type { Department, Post } from '../../shared/model/department.ts';
import type { RuleSettings } from '../../shared/rules/rule-settings.ts';
import { readLibraryLaw } from '../backend/library-law.ts';
import { localDate, systemClock } from '../ports/clock.ts';
import { listChangeEvents } from '../storage/change-event-queries.ts';
import { listChartStates, readChart } from '../storage/chart-queries.ts';
import { readDepartment } from '../storage/department-queries.ts';
import { openLibrary } from '../storage/open-library.ts';
import { listPosts } from '../storage/post-queries.ts';
import { listPowers, type CataloguedPower } from '../storage/power-queries.ts';

/** All that a library holds, read at one moment. */
export interface LibraryContents {
  readonly department: Department;
  readonly posts: readonly Post[];
  readonly powers: readonly CataloguedPower[];
  readonly charts: readonly Chart[];
  readonly register: LawRegister;
  readonly settings: RuleSettings;
  readonly events: readonly ChangeEvent[];
}

/** Reads the library without holding it open or changing it. Throws `library.…` errors. */
export function readLibraryContents(path: string): LibraryContents {
  const { readable, close } = openLibrary(path, { clock: systemClock, access: 'read' });
  try {
    const { register, settings } = readLibraryLaw(readable, localDate(systemClock()));
    return {
      register,
      settings,
      events: listChangeEvents(readable),
      department: readDepartment(readable),
      posts: listPosts(readable),
      powers: listPowers(readable),
      charts: listChartStates(readable).map(({ id }) => {
        const stored = readChart(readable, id);
        if (stored === null) {
          throw new MingquanError('chart.not-found', { id });
        }
        return stored.chart;
      }),
    };
  } finally {
    close();
  }
}

/** The library's own years and local days, read without holding it open. Throws `library.…` errors. */
export function readLibraryCalendar(path: string): CalendarSettings {
  const { readable, close } = openLibrary(path, { clock: systemClock, access: 'read' });
  try {
    return readLibraryLaw(readable, localDate(systemClock())).calendarSettings;
  } finally {
    close();
  }
}
