import { z } from 'zod';
import { MingquanError } from '../kernel/mingquan-error.ts';
import { stageSchema } from '../model/stage.ts';
import { defineCommand } from './command.ts';
import { removed, replaced, requireRecord } from './patches.ts';

/**
 * Removes a stage. Its symbols stay where they are and belong to the stage above it, else to the one below, which grows
 * by its height; after the last stage to none. Refuses where that stage would become higher than a stage may be.
 */
export const stageDelete = defineCommand({
  arguments: z.strictObject({ id: z.string() }),
  run(chart, { id }) {
    const { record, index } = requireRecord(chart, 'stages', id);
    const heir = chart.stages[index - 1] ?? chart.stages[index + 1];
    const grown = heir === undefined ? undefined : { ...heir, height: heir.height + record.height };
    if (grown !== undefined && !stageSchema.safeParse(grown).success) {
      throw new MingquanError('command.refused', { reason: `阶段“${grown.name}”会高于 5000 点，请先调低` });
    }
    const nodes = chart.nodes.flatMap((node) =>
      node.stageId === id ? replaced(chart, 'nodes', { ...node, stageId: heir?.id ?? null }) : [],
    );
    return [
      ...nodes,
      ...(grown === undefined ? [] : replaced(chart, 'stages', grown)),
      ...removed(chart, 'stages', new Set([id])),
    ];
  },
});
