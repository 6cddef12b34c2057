import type { Chart } from './chart.ts';
import { graphOf, type ChartGraph } from './graph.ts';

/**
 * The nodes that follow each node, by id: along flow lines in document order, and from a connector nothing leaves to the
 * connectors of the same mark nothing enters. Nodes nothing follows have no entry.
 */
export function flowLinks(chart: Chart, graph: ChartGraph = graphOf(chart)): Map<string, string[]> {
  const forward = new Map<string, string[]>();
  for (const edge of chart.edges) {
    if (graph.nodes.has(edge.from) && graph.nodes.has(edge.to)) {
      add(forward, edge.from, edge.to);
    }
  }
  const connectors = chart.nodes.filter((node) => node.kind === 'connector' && node.text.trim() !== '');
  const landings = connectors.filter((node) => !graph.incoming.has(node.id));
  for (const leaving of connectors.filter((node) => !graph.outgoing.has(node.id))) {
    for (const landing of landings) {
      if (landing.id !== leaving.id && landing.text.trim() === leaving.text.trim()) {
        add(forward, leaving.id, landing.id);
      }
    }
  }
  return forward;
}

/** The same the other way: the nodes that precede each node. */
export function reversedLinks(forward: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const backward = new Map<string, string[]>();
  for (const [from, targets] of forward) {
    for (const to of targets) {
      add(backward, to, from);
    }
  }
  return backward;
}

// helpers

function add(map: Map<string, string[]>, from: string, to: string): void {
  const list = map.get(from);
  if (list === undefined) {
    map.set(from, [to]);
  } else {
    list.push(to);
  }
}
