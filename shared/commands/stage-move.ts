import { z } from 'zod';
import { followStages } from './band-shift.ts';
import { defineCommand } from './command.ts';
import { requireRecord } from './patches.ts';

/** Moves a stage to another place in the order, with everything inside it. */
export const stageMove = defineCommand({
  arguments: z.strictObject({ id: z.string(), index: z.number().int().min(0) }),
  run(chart, { id, index: wanted }) {
    const { record, index } = requireRecord(chart, 'stages', id);
    const target = Math.min(wanted, chart.stages.length - 1);
    if (target === index) {
      return [];
    }
    return [
      { list: 'stages', index, before: record, after: null },
      { list: 'stages', index: target, before: null, after: record },
      ...followStages(chart, chart.stages.toSpliced(index, 1).toSpliced(target, 0, record)),
    ];
  },
});
