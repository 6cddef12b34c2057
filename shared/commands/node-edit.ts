import { z } from 'zod';
import { chartNodeSchema } from '../model/node.ts';
import { defineCommand } from './command.ts';
import { definedOf } from '../kernel/defined-of.ts';
import { released, replaced, requireRecord, requireStage } from './patches.ts';

const fields = chartNodeSchema.omit({ id: true, laneId: true, position: true }).partial();

/** Changes a node's own fields. What can change the size of its symbol gives the routes at it back to the router. */
export const nodeEdit = defineCommand({
  arguments: z.strictObject({ id: z.string(), change: fields }),
  run(chart, { id, change }) {
    const { record } = requireRecord(chart, 'nodes', id);
    requireStage(chart, change.stageId ?? null);
    const edited = replaced(chart, 'nodes', { ...record, ...definedOf(change) });
    const resizes = 'text' in change || 'duty' in change || 'limit' in change || 'kind' in change || 'size' in change;
    return edited.length > 0 && resizes ? [...edited, ...released(chart, new Set([id]))] : edited;
  },
});
