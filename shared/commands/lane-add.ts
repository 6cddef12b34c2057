import { z } from 'zod';
import { MingquanError } from '../kernel/mingquan-error.ts';
import { defaultLaneWidth, laneSchema, type Lane } from '../model/lane.ts';
import { followLanes } from './band-shift.ts';
import { defineCommand } from './command.ts';

/** Adds a lane at `index` (the right end where none is given); what stands to its right moves along. */
export const laneAdd = defineCommand({
  arguments: laneSchema.partial().required({ name: true }).extend({ index: z.number().int().min(0).optional() }),
  run(chart, given, { newId }) {
    if (chart.lanes.some((lane) => lane.id === given.id)) {
      throw new MingquanError('command.refused', { reason: `lanes ${given.id ?? ''}` });
    }
    const index = Math.min(given.index ?? chart.lanes.length, chart.lanes.length);
    const lane: Lane = {
      id: given.id ?? newId(),
      name: given.name,
      kind: given.kind ?? 'section',
      postId: given.postId ?? null,
      width: given.width ?? defaultLaneWidth,
    };
    return [{ list: 'lanes', index, before: null, after: lane }, ...followLanes(chart, chart.lanes.toSpliced(index, 0, lane))];
  },
});
