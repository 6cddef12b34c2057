import { columnChains, type PlacedChain } from './column-chains.ts';
import type { FlowGraph } from './flow-graph.ts';
import type { Layers } from './layers.ts';

/**
 * The same layers with side branches moved down to where their lane's main column is free, so that the lane needs no
 * second column: into rows there are, else into a row put in. No edge that led down comes to lead up.
 */
export function narrowLanes(graph: FlowGraph, layers: Layers): Layers {
  let layer = layers.layer;
  const settled = new Set<number>();
  for (;;) {
    const chains = columnChains(graph, { ...layers, layer });
    const branch = chains.find(({ column, nodes }) => column !== 0 && !settled.has(nodes[0] ?? 0));
    if (branch === undefined) {
      return { ...layers, layer };
    }
    settled.add(branch.nodes[0] ?? 0);
    layer = moved(graph, layer, branch, chains) ?? layer;
  }
}

// helpers

/** A side branch is moved this many rows at most: further down nobody looks for it. */
const mostRows = 3;

function moved(graph: FlowGraph, layer: readonly number[], branch: PlacedChain, chains: readonly PlacedChain[]): number[] | null {
  const main = chains.filter(({ lane, column }) => lane === branch.lane && column === 0);
  for (let rows = 1; rows <= mostRows; rows += 1) {
    const [first, last] = [branch.first + rows, branch.last + rows];
    if (main.every((chain) => chain.last < first || chain.first > last)) {
      const shifted = layer.map((row, node) => (branch.nodes.includes(node) ? row + rows : row));
      if (leadsDown(graph, layer, shifted)) {
        return shifted;
      }
    }
  }
  for (let rows = 1; rows <= mostRows; rows += 1) {
    const at = branch.first + rows;
    const height = branch.last - branch.first + 1;
    // A row may be put in only where no straight line of the main column runs through.
    if (height === 1 && main.every((chain) => chain.first >= at || chain.last < at)) {
      const shifted = layer.map((row, node) => (branch.nodes.includes(node) ? at : row >= at ? row + 1 : row));
      if (leadsDown(graph, layer, shifted)) {
        return shifted;
      }
    }
  }
  return null;
}

/** Whether every edge that led down still does. */
function leadsDown(graph: FlowGraph, before: readonly number[], after: readonly number[]): boolean {
  return graph.edges.every(
    ({ from, to }) => (before[from] ?? 0) >= (before[to] ?? 0) || (after[from] ?? 0) < (after[to] ?? 0),
  );
}
