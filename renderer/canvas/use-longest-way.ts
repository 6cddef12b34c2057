import { useMemo } from 'react';
import type { Chart } from '../../shared/model/chart.ts';
import { printTotals } from '../../shared/law/describe-time.ts';
import { timeOf } from '../../shared/law/time-of.ts';
import { useSlice, useTerm } from '../store/use-stores.tsx';

/** The way that takes longest, as the canvas marks it; empty while it is not asked for. */
export interface LongestWay {
  /** What was counted up to each node on it, in words; empty where the node adds nothing. */
  readonly nodes: ReadonlyMap<string, string>;
  /** Its flow lines, by the ids of both ends: `from to`. */
  readonly lines: ReadonlySet<string>;
}

export function useLongestWay(chart: Chart): LongestWay {
  const term = useTerm();
  const isMarked = useSlice('view', (state) => state.marksLongestWay);
  return useMemo(() => (isMarked ? longestWay(chart, term) : nothing), [chart, isMarked, term]);
}

// helpers

const nothing: LongestWay = { nodes: new Map(), lines: new Set() };

function longestWay(chart: Chart, term: ReturnType<typeof useTerm>): LongestWay {
  const { way, steps } = timeOf(chart);
  return {
    nodes: new Map(
      way.map((id) => {
        const step = steps.get(id);
        return [id, step?.added === null || step?.running === null || step === undefined ? '' : term(printTotals(step.running))];
      }),
    ),
    lines: new Set(way.slice(1).map((id, index) => `${way[index] ?? ''} ${id}`)),
  };
}
