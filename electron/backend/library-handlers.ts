import { readDepartment } from '../storage/department-queries.ts';
import { listPosts } from '../storage/post-queries.ts';
import { listPowers } from '../storage/power-queries.ts';
import { createChartSummaries } from './chart-summaries.ts';
import type { Handlers, Services } from './services.ts';

export function libraryHandlers({ library, check }: Services): Handlers<'library.read'> {
  const listSummaries = createChartSummaries(check);
  return {
    'library.read': () => ({
      name: library.name,
      readOnly: library.writable === null,
      readOnlyReason: library.readOnlyReason,
      department: readDepartment(library.readable),
      posts: listPosts(library.readable),
      powers: listPowers(library.readable),
      charts: listSummaries(library.readable),
    }),
  };
}
