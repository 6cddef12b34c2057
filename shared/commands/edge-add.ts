import { MingquanError } from '../kernel/mingquan-error.ts';
import { definedOf } from '../kernel/defined-of.ts';
import { chartEdgeSchema, emptyEdge } from '../model/edge.ts';
import { defineCommand } from './command.ts';
import { added, requireRecord } from './patches.ts';

/** Connects two nodes. Refuses a second line of the same label between the same two, which nobody could tell apart. */
export const edgeAdd = defineCommand({
  arguments: chartEdgeSchema.partial().required({ from: true, to: true }),
  run(chart, given, { newId }) {
    requireRecord(chart, 'nodes', given.from);
    requireRecord(chart, 'nodes', given.to);
    const label = given.label ?? '';
    const isTwin = chart.edges.some((edge) => edge.from === given.from && edge.to === given.to && edge.label === label);
    if (isTwin || chart.edges.some((edge) => edge.id === given.id)) {
      throw new MingquanError('command.refused', { reason: `edges ${given.from} → ${given.to}` });
    }
    return added(chart, 'edges', {
      ...emptyEdge(),
      ...definedOf(given),
      id: given.id ?? newId(),
      from: given.from,
      to: given.to,
      label,
    });
  },
});
