import { z } from 'zod';
import { laneSchema } from '../model/lane.ts';
import { followLanes } from './band-shift.ts';
import { defineCommand } from './command.ts';
import { replaced, requireRecord } from './patches.ts';

/**
 * Changes a lane's name, kind, post or width. With a new width the lane's middle stays the middle of what stands in it,
 * and what stands to its right moves along.
 */
export const laneEdit = defineCommand({
  arguments: z.strictObject({ id: z.string(), change: laneSchema.omit({ id: true }).partial() }),
  run(chart, { id, change }) {
    const { record, index } = requireRecord(chart, 'lanes', id);
    const lane = {
      id,
      name: change.name ?? record.name,
      kind: change.kind ?? record.kind,
      postId: change.postId === undefined ? record.postId : change.postId,
      width: change.width ?? record.width,
    };
    const contents = lane.width === record.width ? [] : followLanes(chart, chart.lanes.with(index, lane));
    return [...replaced(chart, 'lanes', lane), ...contents];
  },
});
