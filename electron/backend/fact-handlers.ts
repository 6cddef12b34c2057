import { factsOf, type ChartFact } from '../../shared/model/chart-facts.ts';
import { knownFacts } from '../../shared/model/known-facts.ts';
import { listChartStates, readChart, type ChartState } from '../storage/chart-queries.ts';
import { readDepartment } from '../storage/department-queries.ts';
import type { ReadableLibrary } from '../storage/handles.ts';
import { listPosts } from '../storage/post-queries.ts';
import type { Handlers, Services } from './services.ts';

export function factHandlers({ library }: Pick<Services, 'library'>): Handlers<'facts.list'> {
  const listFacts = createFactLists();
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

// helpers

interface FactList {
  readonly id: string;
  readonly title: string;
  readonly state: ChartState;
  readonly facts: readonly ChartFact[];
}

/** The facts chart by chart. A chart is read again only when its journal has gone on, so that hundreds are listed at once. */
function createFactLists(): (library: ReadableLibrary) => FactList[] {
  let known = new Map<string, FactList>();
  return function listFacts(library) {
    const lists = listChartStates(library).flatMap((state) => {
      const before = known.get(state.id);
      return before !== undefined && isSame(before.state, state) ? [before] : read(library, state);
    });
    known = new Map(lists.map((list) => [list.id, list]));
    return lists;
  };
}

function isSame(first: ChartState, second: ChartState): boolean {
  return first.sequence === second.sequence && first.changedAt === second.changedAt;
}

/** None where another process has deleted the chart in between. */
function read(library: ReadableLibrary, { id }: ChartState): FactList[] {
  const stored = readChart(library, id);
  if (stored === null) {
    return [];
  }
  const { chart, sequence, changedAt } = stored;
  return [{ id, title: chart.title || chart.power.name, state: { id, sequence, changedAt }, facts: factsOf(chart) }];
}
