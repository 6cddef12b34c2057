import { z } from 'zod';
import { defineCommand } from './command.ts';
import { removed } from './patches.ts';

/** Removes nodes and edges, and with a node every edge that touches it: nothing is left dangling. */
export const elementsDelete = defineCommand({
  arguments: z.strictObject({ ids: z.array(z.string()).min(1).max(6000) }),
  run(chart, { ids }) {
    const named = new Set(ids);
    const edges = chart.edges.filter((edge) => named.has(edge.id) || named.has(edge.from) || named.has(edge.to));
    return [...removed(chart, 'edges', new Set(edges.map((edge) => edge.id))), ...removed(chart, 'nodes', named)];
  },
});
