import { listPowers } from '../storage/power-queries.ts';
import { createChartSummaries } from './chart-summaries.ts';
import { checkFacts, type Handlers, type Services } from './services.ts';

export function libraryHandlers(services: Services): Handlers<'library.read'> {
  const { library, checkContents } = services;
  const listSummaries = createChartSummaries(checkContents);
  return {
    'library.read'() {
      const facts = checkFacts(services);
      return {
        name: library.name,
        readOnly: library.writable === null,
        readOnlyReason: library.readOnlyReason,
        department: facts.department,
        posts: [...facts.posts],
        powers: listPowers(library.readable),
        charts: listSummaries(library.readable, facts),
      };
    },
  };
}
