import { z } from 'zod';
import { MingquanError } from '../kernel/mingquan-error.ts';
import type { Diff } from '../model/diff.ts';
import { chartEdgeSchema } from '../model/edge.ts';
import { chartNodeSchema } from '../model/node.ts';
import { defineCommand } from './command.ts';
import { requireRecord, requireStage } from './patches.ts';

/**
 * Adds whole nodes and edges, as pasting and duplicating make them: their ids are new, and an edge may join them to what is
 * there. Refuses an id there is already or twice, and ends, lanes or stages there are not.
 */
export const elementsAdd = defineCommand({
  arguments: z.strictObject({ nodes: z.array(chartNodeSchema).max(2000), edges: z.array(chartEdgeSchema).max(4000) }),
  run(chart, { nodes, edges }) {
    const nodeIds = new Set([...chart.nodes, ...nodes].map(({ id }) => id));
    const edgeIds = new Set([...chart.edges, ...edges].map(({ id }) => id));
    const isNew = nodeIds.size === chart.nodes.length + nodes.length && edgeIds.size === chart.edges.length + edges.length;
    if (!isNew || edges.some(({ from, to }) => !nodeIds.has(from) || !nodeIds.has(to))) {
      throw new MingquanError('command.refused', { reason: 'nodes, edges' });
    }
    for (const node of nodes) {
      requireRecord(chart, 'lanes', node.laneId);
      requireStage(chart, node.stageId);
    }
    return [
      ...nodes.flatMap((after, at): Diff => [{ list: 'nodes', index: chart.nodes.length + at, before: null, after }]),
      ...edges.flatMap((after, at): Diff => [{ list: 'edges', index: chart.edges.length + at, before: null, after }]),
    ];
  },
});
