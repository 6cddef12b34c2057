import type { FlowGraph } from './flow-graph.ts';
import type { Layers } from './layers.ts';

/** Nodes of one lane that stand under one another, from row `first` to row `last`. */
export interface Chain {
  readonly lane: number;
  readonly nodes: readonly number[];
  readonly first: number;
  readonly last: number;
  /** Below 0 where its neighbours outside stand to the left. */
  readonly pull: number;
}

/** A chain and its column within the lane: 0 is the main one, below 0 stands to its left. */
export interface PlacedChain extends Chain {
  readonly column: number;
}

/** Every node in exactly one chain, each chain in a column where it has its rows to itself. */
export function columnChains(graph: FlowGraph, layers: Layers): PlacedChain[] {
  const taken = new Map<string, Chain[]>();
  return chainsOf(graph, layers).map((chain) => {
    let column = 0;
    for (column of columnsInTurn(chain)) {
      const key = `${chain.lane}/${column}`;
      const others = taken.get(key) ?? [];
      if (others.every((other) => other.last < chain.first || other.first > chain.last)) {
        taken.set(key, [...others, chain]);
        break;
      }
    }
    return { ...chain, column };
  });
}

// helpers

/** 0, then the side the chain is drawn to, then the other, further out each time. Ends when a column is free. */
function* columnsInTurn(chain: Chain): Generator<number> {
  yield 0;
  const side = chain.pull < 0 ? -1 : 1;
  for (let distance = 1; ; distance += 1) {
    yield side * distance;
    yield -side * distance;
  }
}

/** The chains, longest first: the first one of a lane is its main line. */
function chainsOf(graph: FlowGraph, layers: Layers): Chain[] {
  const next = straightSuccessors(graph, layers);
  const follows = new Set(next.values());
  const chains: Chain[] = [];
  for (const start of graph.nodes.keys()) {
    if (follows.has(start)) {
      continue;
    }
    const nodes: number[] = [];
    for (let node: number | undefined = start; node !== undefined; node = next.get(node)) {
      nodes.push(node);
    }
    const rows = nodes.map((node) => layers.layer[node] ?? 0);
    chains.push({
      lane: graph.nodes[start]?.lane ?? 0,
      nodes,
      first: Math.min(...rows),
      last: Math.max(...rows),
      pull: pullOf(graph, layers, nodes),
    });
  }
  return chains.sort(
    (a, b) => b.nodes.length - a.nodes.length || a.first - b.first || (a.nodes[0] ?? 0) - (b.nodes[0] ?? 0),
  );
}

/** Pairs of nodes to be drawn as one straight line: at most one into and one out of a node, shortest first. */
function straightSuccessors(graph: FlowGraph, layers: Layers): Map<number, number> {
  const candidates = graph.edges
    .map((edge, index) => ({ ...edge, index, span: (layers.layer[edge.to] ?? 0) - (layers.layer[edge.from] ?? 0) }))
    .filter(
      ({ from, to, span, main }) =>
        graph.nodes[from]?.lane === graph.nodes[to]?.lane && (span === 1 || (span > 1 && main)),
    )
    .sort((a, b) => a.span - b.span || Number(b.main) - Number(a.main) || a.index - b.index);
  const next = new Map<number, number>();
  const entered = new Set<number>();
  for (const { from, to } of candidates) {
    if (!next.has(from) && !entered.has(to)) {
      next.set(from, to);
      entered.add(to);
    }
  }
  return next;
}

/** Which way the chain's neighbours in other lanes lie; within the lane, the rank ELK gave decides. */
function pullOf(graph: FlowGraph, layers: Layers, nodes: readonly number[]): number {
  const inside = new Set(nodes);
  let pull = 0;
  for (const { from, to } of graph.edges) {
    if (inside.has(from) !== inside.has(to)) {
      const [own, other] = inside.has(from) ? [from, to] : [to, from];
      const lanes = (graph.nodes[other]?.lane ?? 0) - (graph.nodes[own]?.lane ?? 0);
      pull += Math.sign(lanes) || 0.01 * Math.sign((layers.order[own] ?? 0) - (layers.order[other] ?? 0));
    }
  }
  return pull;
}
