import { listPowers } from '../storage/power-queries.ts';
import { createChartSummaries } from './chart-summaries.ts';
import { checkFacts, type Handlers, type Services } from './services.ts';

export function libraryHandlers({ library, checkContents }: Services): Handlers<'library.read'> {
  const listSummaries = createChartSummaries(checkContents);
  return {
    'library.read'() {
      const facts = checkFacts(library);
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
