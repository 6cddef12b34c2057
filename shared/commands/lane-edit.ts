import { z } from 'zod';
import { laneSchema } from '../model/lane.ts';
import { defineCommand } from './command.ts';
import { shiftedBeside } from './lane-shift.ts';
import { replaced, requireRecord } from './patches.ts';

/** Changes a lane's name, kind, post or width; a new width moves what stands to its right. */
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
    return [...replaced(chart, 'lanes', lane), ...shiftedBeside(chart, index + 1, lane.width - record.width)];
  },
});
