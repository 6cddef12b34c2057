import { z } from 'zod';
import { MingquanError } from '../kernel/mingquan-error.ts';
import type { Chart } from '../model/chart.ts';
import type { Diff } from '../model/diff.ts';
import { laneHeaderHeight } from '../model/lane.ts';
import { defaultStageHeight, stageSchema, type Stage } from '../model/stage.ts';
import { followStages } from './band-shift.ts';
import { defineCommand } from './command.ts';
import { replaced } from './patches.ts';

/**
 * Adds a stage at `index` (the foot where none is given); what stands below moves along. The first stage of a chart takes
 * in everything there is, and is high enough for it where no height is given.
 */
export const stageAdd = defineCommand({
  arguments: stageSchema.partial().required({ name: true }).extend({ index: z.number().int().min(0).optional() }),
  run(chart, given, { newId }) {
    if (chart.stages.some((stage) => stage.id === given.id)) {
      throw new MingquanError('command.refused', { reason: `stages ${given.id ?? ''}` });
    }
    const isFirst = chart.stages.length === 0;
    const index = Math.min(given.index ?? chart.stages.length, chart.stages.length);
    const height = given.height ?? (isFirst ? heightForAll(chart) : defaultStageHeight);
    const stage: Stage = { id: given.id ?? newId(), name: given.name, height };
    const contents: Diff = isFirst
      ? chart.nodes.flatMap((node) => replaced(chart, 'nodes', { ...node, stageId: stage.id }))
      : followStages(chart, chart.stages.toSpliced(index, 0, stage));
    return [{ list: 'stages', index, before: null, after: stage }, ...contents];
  },
});

// helpers

/** Points kept under the upper border of the lowest symbol, for the symbol itself and some room. */
const footRoom = 90;

function heightForAll(chart: Chart): number {
  const tops = chart.nodes.map((node) => node.position?.y ?? 0);
  const lowest = tops.reduce((most, top) => Math.max(most, top), 0);
  return Math.min(5000, Math.max(defaultStageHeight, Math.ceil(lowest - laneHeaderHeight + footRoom)));
}
