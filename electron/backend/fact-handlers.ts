import { factsOf } from '../../shared/model/chart-facts.ts';
import { knownFacts } from '../../shared/model/known-facts.ts';
import { readDepartment } from '../storage/department-queries.ts';
import { listPosts } from '../storage/post-queries.ts';
import { createChartCache } from './chart-cache.ts';
import type { Handlers, Services } from './services.ts';

export function factHandlers({ library }: Pick<Services, 'library'>): Handlers<'facts.list'> {
  const listFacts = createChartCache(({ id, chart }) => ({ id, title: chart.title || chart.power.name, facts: factsOf(chart) }));
  return {
    'facts.list'() {
      const lists = listFacts(library.readable);
      const facts = knownFacts(
        readDepartment(library.readable),
        listPosts(library.readable),
        lists.map((list) => list.facts),
      );
      return { charts: lists.map(({ id, title }) => ({ id, title })), facts };
    },
  };
}
