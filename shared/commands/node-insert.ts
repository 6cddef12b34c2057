import { z } from 'zod';
import { MingquanError } from '../kernel/mingquan-error.ts';
import { chartEdgeSchema, emptyEdge } from '../model/edge.ts';
import { defineCommand } from './command.ts';
import { newNode, nodeDraftSchema } from './node-add.ts';
import { added, replaced, requireRecord } from './patches.ts';

/**
 * Puts a new node into a flow line: the line keeps its id, label and mark and ends at the node; a new one leads on from it
 * to the old end. Bends placed by hand are given up, since nobody can tell which half they belong to.
 */
export const nodeInsert = defineCommand({
  arguments: z.strictObject({
    edgeId: z.string(),
    node: nodeDraftSchema,
    nextEdgeId: chartEdgeSchema.shape.id.optional(),
    /** The new line's label: 是 after a decision put in. */
    nextLabel: chartEdgeSchema.shape.label.optional(),
  }),
  run(chart, { edgeId, node: draft, nextEdgeId, nextLabel }, { newId }) {
    const { record: edge } = requireRecord(chart, 'edges', edgeId);
    if (chart.edges.some(({ id }) => id === nextEdgeId)) {
      throw new MingquanError('command.refused', { reason: `edges ${nextEdgeId ?? ''}` });
    }
    const node = newNode(chart, draft, newId);
    return [
      ...added(chart, 'nodes', node),
      ...replaced(chart, 'edges', { ...edge, to: node.id, toSide: null, route: null, bends: [] }),
      ...added(chart, 'edges', {
        ...emptyEdge(),
        id: nextEdgeId ?? newId(),
        from: node.id,
        to: edge.to,
        toSide: edge.toSide,
        label: nextLabel ?? '',
      }),
    ];
  },
});
