import { z } from 'zod';
import type { Diff } from '../model/diff.ts';
import { laneOffsets } from '../model/graph.ts';
import { defineCommand } from './command.ts';
import { shiftedNodes } from './lane-shift.ts';
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
    const lanes = chart.lanes.filter((lane) => lane.id !== id);
    lanes.splice(target, 0, record);
    const before = laneOffsets(chart.lanes);
    const after = laneOffsets(lanes);
    const order: Diff = [
      { list: 'lanes', index, before: record, after: null },
      { list: 'lanes', index: target, before: null, after: record },
    ];
    return [...order, ...shiftedNodes(chart, (laneId) => (after.get(laneId) ?? 0) - (before.get(laneId) ?? 0))];
  },
});
