import type { Chart } from '../model/chart.ts';
import { flowLinks, reversedLinks } from '../model/flow-links.ts';
import { graphOf, reachable, startNodes, type ChartGraph } from '../model/graph.ts';

/** The flow with the lines left out that lead back to a step already passed, so that no way passes a step twice. */
export interface AcyclicFlow {
  /** Ids of the nodes a start leads to, every one after those that lead to it. */
  readonly order: readonly string[];
  readonly next: (id: string) => readonly string[];
  readonly previous: (id: string) => readonly string[];
  /** Where the flow ends: nodes nothing follows. Where there is none, nodes followed by steps already passed only. */
  readonly ends: ReadonlySet<string>;
  /** Ids of the nodes from which an end is reached without going back; the others are passed on a way back only. */
  readonly onward: ReadonlySet<string>;
}

/** Linear in nodes and lines. Starts are the terminators nothing leads into, else whatever nothing leads into, else the first node. */
export function acyclicFlow(chart: Chart, graph: ChartGraph = graphOf(chart)): AcyclicFlow {
  const links = flowLinks(chart, graph);
  const { order, forward } = withoutReturns(startsOf(chart, graph), links);
  const backward = reversedLinks(forward);
  const final = order.filter((id) => (links.get(id) ?? []).length === 0);
  const ends = final.length > 0 ? final : order.filter((id) => !forward.has(id));
  const previous = (id: string): readonly string[] => backward.get(id) ?? [];
  return {
    order,
    next: (id) => forward.get(id) ?? [],
    previous,
    ends: new Set(ends),
    onward: reachable(ends, previous),
  };
}

// helpers

function startsOf(chart: Chart, graph: ChartGraph): string[] {
  const sources = startNodes(chart, graph);
  const proper = sources.filter(({ kind, id }) => kind === 'terminator' && graph.outgoing.has(id));
  const starts = proper.length > 0 ? proper : sources.length > 0 ? sources : chart.nodes.slice(0, 1);
  return starts.map(({ id }) => id);
}

/** Depth first from the starts, in document order: a line to a node still being followed leads back. */
function withoutReturns(starts: readonly string[], links: ReadonlyMap<string, readonly string[]>): { order: string[]; forward: Map<string, string[]> } {
  const forward = new Map<string, string[]>();
  const finished: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const stack: { readonly id: string; index: number }[] = [];
  const open = (id: string): void => {
    state.set(id, 'open');
    stack.push({ id, index: 0 });
  };
  for (const start of starts) {
    if (!state.has(start)) {
      open(start);
    }
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = links.get(top.id)?.[top.index];
      top.index += 1;
      if (next === undefined) {
        state.set(top.id, 'done');
        finished.push(top.id);
        stack.pop();
      } else if (state.get(next) !== 'open') {
        forward.set(top.id, [...(forward.get(top.id) ?? []), next]);
        if (!state.has(next)) {
          open(next);
        }
      }
    }
  }
  return { order: finished.reverse(), forward };
}
