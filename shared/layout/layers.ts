import type { ElkNode } from 'elkjs/lib/elk-api.js';
import type { FlowGraph } from './flow-graph.ts';

/** Which row each node stands in, and its rank from left to right within it, both by node number. */
export interface Layers {
  readonly layer: readonly number[];
  readonly order: readonly number[];
}

/** Pass one: ELK finds layers and the order within them. All boxes are given one size, so that a row has one y. */
export function layersGraph(graph: FlowGraph): ElkNode {
  const entered = new Set(graph.edges.filter(({ from, to }) => from !== to).map((edge) => edge.to));
  const left = new Set(graph.edges.filter(({ from, to }) => from !== to).map((edge) => edge.from));
  const starts = graph.nodes.flatMap((node, index) =>
    node.kind === 'terminator' && !entered.has(index) && left.has(index) ? [index] : [],
  );
  const last = mainEnd(graph, left, entered);
  return {
    id: 'chart',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'DOWN',
      'elk.separateConnectedComponents': 'false',
      'elk.randomSeed': '1',
      'elk.layered.cycleBreaking.strategy': 'DEPTH_FIRST',
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
      'elk.layered.nodePlacement.strategy': 'SIMPLE',
      'elk.layered.thoroughness': '1',
    },
    children: graph.nodes.map((_node, index) => ({
      id: String(index),
      width: uniform.width,
      height: uniform.height,
      layoutOptions: {
        ...(starts.includes(index) ? { 'elk.layered.layering.layerConstraint': 'FIRST' } : {}),
        ...(index === last ? { 'elk.layered.layering.layerConstraint': 'LAST' } : {}),
      },
    })),
    edges: graph.edges.flatMap(({ from, to }, index) =>
      from === to ? [] : [{ id: `e${index}`, sources: [String(from)], targets: [String(to)] }],
    ),
  };
}

/** Reads the layers from the coordinates ELK gave. */
export function readLayers(graph: FlowGraph, laidOut: ElkNode): Layers {
  const places = new Map((laidOut.children ?? []).map((child) => [child.id, { x: child.x ?? 0, y: child.y ?? 0 }]));
  const at = graph.nodes.map((_node, index) => places.get(String(index)) ?? { x: 0, y: 0 });
  const rows = [...new Set(at.map(({ y }) => Math.round(y)))].sort((a, b) => a - b);
  return stackParts(
    graph,
    at.map(({ y }) => rows.indexOf(Math.round(y))),
    at.map(({ x }) => x),
  );
}

/** Moves the parts of the chart that no edge joins under one another, as far as they share lanes. */
export function stackParts(graph: FlowGraph, layer: readonly number[], order: readonly number[]): Layers {
  const stacked = [...layer];
  const free = new Array<number>(graph.laneCount).fill(0);
  for (const part of partsOf(graph)) {
    const top = new Map<number, number>();
    for (const node of part) {
      const lane = graph.nodes[node]?.lane ?? 0;
      top.set(lane, Math.min(top.get(lane) ?? Infinity, layer[node] ?? 0));
    }
    const shift = Math.max(...[...top].map(([lane, first]) => (free[lane] ?? 0) - first));
    for (const node of part) {
      const lane = graph.nodes[node]?.lane ?? 0;
      const row = (layer[node] ?? 0) + shift;
      stacked[node] = row;
      free[lane] = Math.max(free[lane] ?? 0, row + 1);
    }
  }
  const used = [...new Set(stacked)].sort((a, b) => a - b);
  const place = new Map(used.map((row, index) => [row, index]));
  return { layer: stacked.map((row) => place.get(row) ?? 0), order };
}

// helpers

const uniform = { width: 100, height: 40 };

/** The terminator that ends the longest way, which belongs at the foot; null where none does. */
function mainEnd(graph: FlowGraph, left: ReadonlySet<number>, entered: ReadonlySet<number>): number | null {
  const ends = graph.nodes.flatMap((node, index) =>
    node.kind === 'terminator' && !left.has(index) && entered.has(index) ? [index] : [],
  );
  return ends.length === 1 ? (ends[0] ?? null) : null;
}

/** The connected parts, each as node numbers, in document order of their first nodes. */
function partsOf(graph: FlowGraph): number[][] {
  const root = graph.nodes.map((_node, index) => index);
  const find = (node: number): number => {
    let at = node;
    while (root[at] !== at) {
      root[at] = root[root[at] ?? at] ?? at;
      at = root[at] ?? at;
    }
    return at;
  };
  for (const { from, to } of graph.edges) {
    const [first, second] = [find(from), find(to)];
    root[Math.max(first, second)] = Math.min(first, second);
  }
  const parts = new Map<number, number[]>();
  for (const index of graph.nodes.keys()) {
    const key = find(index);
    parts.set(key, [...(parts.get(key) ?? []), index]);
  }
  return [...parts.values()];
}
