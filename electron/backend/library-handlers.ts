import { localDate } from '../ports/clock.ts';
import { listPowers } from '../storage/power-queries.ts';
import { createChartSummaries } from './chart-summaries.ts';
import { readLibraryLaw } from './library-law.ts';
import { checkFacts, type Handlers, type Services } from './services.ts';

export function libraryHandlers(services: Services): Handlers<'library.read'> {
  const { library, checkContents } = services;
  const listSummaries = createChartSummaries(checkContents);
  return {
    'library.read'() {
      const { isShipped, areSettingsShipped } = readLibraryLaw(library.readable, localDate(services.clock()));
      const facts = checkFacts(services);
      return {
        name: library.name,
        readOnly: library.writable === null,
        readOnlyReason: library.readOnlyReason,
        department: facts.department,
        posts: [...facts.posts],
        powers: listPowers(library.readable),
        register: isShipped ? null : facts.register,
        settings: areSettingsShipped ? null : facts.settings,
        charts: listSummaries(library.readable, facts),
      };
    },
  };
}
