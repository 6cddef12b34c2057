import { z } from 'zod';
import { followLanes } from './band-shift.ts';
import { defineCommand } from './command.ts';
import { requireRecord } from './patches.ts';

/** Moves a lane to another place in the order, with everything inside it. */
export const laneMove = defineCommand({
  arguments: z.strictObject({ id: z.string(), index: z.number().int().min(0) }),
  run(chart, { id, index: wanted }) {
    const { record, index } = requireRecord(chart, 'lanes', id);
    const target = Math.min(wanted, chart.lanes.length - 1);
    if (target === index) {
      return [];
    }
    return [
      { list: 'lanes', index, before: record, after: null },
      { list: 'lanes', index: target, before: null, after: record },
      ...followLanes(chart, chart.lanes.toSpliced(index, 1).toSpliced(target, 0, record)),
    ];
  },
});
