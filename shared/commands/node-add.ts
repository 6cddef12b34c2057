import { MingquanError } from '../kernel/mingquan-error.ts';
import { chartNodeSchema, emptyNode } from '../model/node.ts';
import { definedOf } from '../kernel/defined-of.ts';
import { defineCommand } from './command.ts';
import { added, requireRecord } from './patches.ts';

/** Adds a node to a lane; what is not given is empty. `id` is given by whoever wants to select it afterwards. */
export const nodeAdd = defineCommand({
  arguments: chartNodeSchema.partial().required({ kind: true, laneId: true }),
  run(chart, given, { newId }) {
    requireRecord(chart, 'lanes', given.laneId);
    if (chart.nodes.some((node) => node.id === given.id)) {
      throw new MingquanError('command.refused', { reason: `nodes ${given.id ?? ''}` });
    }
    return added(chart, 'nodes', {
      ...emptyNode(),
      ...definedOf(given),
      id: given.id ?? newId(),
      kind: given.kind,
      laneId: given.laneId,
    });
  },
});
