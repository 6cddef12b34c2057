import { z } from 'zod';
import { definedOf } from '../kernel/defined-of.ts';
import { chartEdgeSchema } from '../model/edge.ts';
import { defineCommand } from './command.ts';
import { replaced, requireRecord } from './patches.ts';

const fields = chartEdgeSchema.omit({ id: true }).partial();

/** Changes an edge's label, interface mark, ends or route; new ends give the route back to the router. */
export const edgeEdit = defineCommand({
  arguments: z.strictObject({ id: z.string(), change: fields }),
  run(chart, { id, change }) {
    const { record } = requireRecord(chart, 'edges', id);
    const from = change.from ?? record.from;
    const to = change.to ?? record.to;
    requireRecord(chart, 'nodes', from);
    requireRecord(chart, 'nodes', to);
    const kept = from === record.from && to === record.to ? record.route : null;
    return replaced(chart, 'edges', { ...record, route: kept, ...definedOf(change), id });
  },
});
