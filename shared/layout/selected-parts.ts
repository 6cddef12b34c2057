import type { Chart } from '../model/chart.ts';

/**
 * The chart of each part of the selected nodes that hangs together by flow lines between them, from above. Locked nodes are
 * left out: they stay. Nodes come in the order of their heights, which decides where the flow lines do not.
 */
export function selectedParts(chart: Chart, ids: ReadonlySet<string>): Chart[] {
  const nodes = chart.nodes
    .filter((node) => ids.has(node.id) && !(node.locked && node.position !== null))
    .sort((a, b) => (a.position?.y ?? Infinity) - (b.position?.y ?? Infinity) || (a.position?.x ?? 0) - (b.position?.x ?? 0) || 0);
  const chosen = new Set(nodes.map(({ id }) => id));
  const edges = chart.edges.filter(({ from, to }) => chosen.has(from) && chosen.has(to));
  const neighbours = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const { from, to } of edges) {
    neighbours.get(from)?.push(to);
    neighbours.get(to)?.push(from);
  }
  const seen = new Set<string>();
  const parts: Chart[] = [];
  for (const { id } of nodes) {
    if (!seen.has(id)) {
      const part = new Set(reached(id, neighbours));
      part.forEach((each) => seen.add(each));
      parts.push({ ...chart, nodes: nodes.filter((node) => part.has(node.id)), edges: edges.filter(({ from }) => part.has(from)) });
    }
  }
  return parts;
}

// helpers

function reached(start: string, neighbours: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set([start]);
  for (const id of found) {
    neighbours.get(id)?.forEach((next) => found.add(next));
  }
  return [...found];
}
