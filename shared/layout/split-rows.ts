import type { FlowGraph } from './flow-graph.ts';
import type { Layers } from './layers.ts';

/** The same layers with no more than `most` nodes of one lane in a row: what is more goes into rows put in below. */
export function splitRows(graph: FlowGraph, layers: Layers, most: number): Layers {
  const members = new Map<number, number[]>();
  for (const [node, row] of layers.layer.entries()) {
    members.set(row, [...(members.get(row) ?? []), node]);
  }
  const layer = [...layers.layer];
  let shift = 0;
  for (const [row, nodes] of [...members].sort(([a], [b]) => a - b)) {
    const counts = new Map<number, number>();
    let deepest = 0;
    for (const node of nodes) {
      const lane = graph.nodes[node]?.lane ?? 0;
      const count = counts.get(lane) ?? 0;
      const depth = Math.floor(count / most);
      counts.set(lane, count + 1);
      layer[node] = row + shift + depth;
      deepest = Math.max(deepest, depth);
    }
    shift += deepest;
  }
  return { ...layers, layer };
}
