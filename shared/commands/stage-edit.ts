import { z } from 'zod';
import { stageSchema } from '../model/stage.ts';
import { followStages } from './band-shift.ts';
import { defineCommand } from './command.ts';
import { replaced, requireRecord } from './patches.ts';

/** Changes a stage's name or height; what stands below it moves along, locked symbols too. */
export const stageEdit = defineCommand({
  arguments: z.strictObject({ id: z.string(), change: stageSchema.omit({ id: true }).partial() }),
  run(chart, { id, change }) {
    const { record, index } = requireRecord(chart, 'stages', id);
    const stage = { id, name: change.name ?? record.name, height: change.height ?? record.height };
    const contents = stage.height === record.height ? [] : followStages(chart, chart.stages.with(index, stage));
    return [...replaced(chart, 'stages', stage), ...contents];
  },
});
