import { z } from 'zod';
import { MingquanError } from '../kernel/mingquan-error.ts';
import { followLanes } from './band-shift.ts';
import { defineCommand } from './command.ts';
import { removed, requireRecord } from './patches.ts';

/** Removes an empty lane; what stands to its right moves up. Refuses one with steps: they would be left without a handler. */
export const laneDelete = defineCommand({
  arguments: z.strictObject({ id: z.string() }),
  run(chart, { id }) {
    const { record, index } = requireRecord(chart, 'lanes', id);
    const steps = chart.nodes.filter((node) => node.laneId === id).length;
    if (steps > 0) {
      throw new MingquanError('command.refused', { reason: `泳道“${record.name}”中还有 ${steps} 个环节，请先移走` });
    }
    return [...removed(chart, 'lanes', new Set([id])), ...followLanes(chart, chart.lanes.toSpliced(index, 1))];
  },
});
