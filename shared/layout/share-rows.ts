import type { FlowGraph } from './flow-graph.ts';
import type { Layers } from './layers.ts';
import { rowGap } from './rows.ts';

/**
 * The same layers while the chart is not higher than `limit` points; else fewer rows: a hand-over into the next lane
 * may then stand beside the node it comes from, joined by a level line. The order within each lane is kept.
 */
export function shareRows(graph: FlowGraph, layers: Layers, limit: number): Layers {
  return rowsHeight(graph, layers) <= limit ? layers : withSharedRows(graph, layers);
}

/** About how high the rows are together, in points. */
export function rowsHeight(graph: FlowGraph, { layer }: Layers): number {
  const heights: number[] = [];
  for (const [index, { size }] of graph.nodes.entries()) {
    const row = layer[index] ?? 0;
    heights[row] = Math.max(heights[row] ?? 0, size.height);
  }
  return heights.reduce((sum, height) => sum + height + rowGap, 0);
}

// helpers

/** Longest label, in characters, that finds room on the level line between two lanes. */
const longestLevelLabel = 2;

function withSharedRows(graph: FlowGraph, { layer, order }: Layers): Layers {
  const rows: number[] = [];
  const places = rowPlaces(graph);
  const sorted = [...graph.nodes.keys()].sort((a, b) => (layer[a] ?? 0) - (layer[b] ?? 0) || a - b);
  const layers = Map.groupBy(sorted, (node) => layer[node] ?? 0);
  for (const [original, together] of layers) {
    const floors = [...places.floors];
    for (const node of together) {
      const lane = laneOf(graph, node);
      const before = graph.edges.flatMap(({ from, to }) => (to === node && (layer[from] ?? 0) < original ? [from] : []));
      const floor = floors[lane] ?? 0;
      const below = Math.max(floor, ...before.map((from) => (rows[from] ?? 0) + 1));
      const beside = Math.max(floor, ...before.map((from) => rows[from] ?? 0));
      const isAlone = together.every((other) => other === node || laneOf(graph, other) !== lane);
      const partners = before.filter((from) => rows[from] === beside);
      const partner = isAlone && beside < below && partners.length === 1 ? partners[0] : undefined;
      rows[node] =
        partner !== undefined && mayStandBeside(graph, partner, node) && places.join(partner, node, beside)
          ? beside
          : places.put(node, below);
    }
  }
  const used = [...new Set(rows)].sort((a, b) => a - b);
  const place = new Map(used.map((row, index) => [row, index]));
  return { layer: rows.map((row) => place.get(row) ?? 0), order };
}

/**
 * Only into the lane next door, with a label that has room on the way, and into a decision only where none of its exits
 * leads back to the side the arrow comes from.
 */
function mayStandBeside(graph: FlowGraph, partner: number, node: number): boolean {
  const side = laneOf(graph, partner) - laneOf(graph, node);
  const leadsBack = graph.edges.some(
    ({ from, to }) => from === node && Math.sign(laneOf(graph, to) - laneOf(graph, node)) === side,
  );
  const hasRoom = graph.edges.every(
    ({ from, to, labelLength }) => from !== partner || to !== node || labelLength <= longestLevelLabel,
  );
  return Math.abs(side) === 1 && hasRoom && !(graph.nodes[node]?.kind === 'decision' && leadsBack);
}

interface RowPlaces {
  /** First row free below everything placed so far, by lane. */
  readonly floors: number[];
  /** Puts the node into the row or, where a level line has taken it, the next one that is free. */
  put(node: number, row: number): number;
  /** Puts the node beside its partner and keeps their row free of others in both lanes; false where that cannot be. */
  join(partner: number, node: number, row: number): boolean;
}

function rowPlaces(graph: FlowGraph): RowPlaces {
  const floors = new Array<number>(graph.laneCount).fill(0);
  const occupants = new Map<string, number>();
  const taken = new Set<string>();

  function put(node: number, row: number): number {
    const lane = laneOf(graph, node);
    let free = row;
    while (taken.has(`${lane}/${free}`)) {
      free += 1;
    }
    const key = `${lane}/${free}`;
    occupants.set(key, (occupants.get(key) ?? 0) + 1);
    floors[lane] = Math.max(floors[lane] ?? 0, free + 1);
    return free;
  }

  function join(partner: number, node: number, row: number): boolean {
    const keys = [`${laneOf(graph, partner)}/${row}`, `${laneOf(graph, node)}/${row}`] as const;
    const link = `${partner} to ${laneOf(graph, node)}`;
    if (occupants.get(keys[0]) !== 1 || occupants.has(keys[1]) || taken.has(link)) {
      return false;
    }
    put(node, row);
    for (const key of [...keys, link]) {
      taken.add(key);
    }
    return true;
  }

  return { floors, put, join };
}

function laneOf(graph: FlowGraph, node: number): number {
  return graph.nodes[node]?.lane ?? 0;
}
