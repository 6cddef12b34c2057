import { listChartStates, readChart, type ChartState, type StoredChart } from '../storage/chart-queries.ts';
import type { ReadableLibrary } from '../storage/handles.ts';

/**
 * Something of every chart, in the order of the library. A chart is read again only when its journal has gone on, so that
 * hundreds are listed at once; one that another process has deleted in between is left out.
 */
export function createChartCache<Value>(derive: (stored: StoredChart) => Value): (library: ReadableLibrary) => Value[] {
  let known = new Map<string, { readonly state: ChartState; readonly value: Value }>();
  return function list(library) {
    const next: typeof known = new Map();
    for (const state of listChartStates(library)) {
      const before = known.get(state.id);
      if (before !== undefined && before.state.sequence === state.sequence && before.state.changedAt === state.changedAt) {
        next.set(state.id, before);
      } else {
        const stored = readChart(library, state.id);
        if (stored !== null) {
          next.set(state.id, { state: stored, value: derive(stored) });
        }
      }
    }
    known = next;
    return [...known.values()].map(({ value }) => value);
  };
}
