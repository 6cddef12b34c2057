import { z } from 'zod';
import type { Chart } from '../model/chart.ts';
import type { Diff } from '../model/diff.ts';
import { chartNodeSchema } from '../model/node.ts';
import { defineCommand } from './command.ts';
import { released, replaced, requireRecord, requireStage } from './patches.ts';

const move = z.strictObject({
  id: z.string(),
  position: chartNodeSchema.shape.position,
  /** The lane it is moved into, where that changes. */
  laneId: z.string().optional(),
  /** The stage it is moved into, where that changes. */
  stageId: chartNodeSchema.shape.stageId.optional(),
});
const moves = z.strictObject({ moves: z.array(move).min(1).max(2000) });

/** Moves nodes, into another lane or stage too; the former changes who handles them. Locked ones stay. One gesture, one command. */
export const nodeMove = defineCommand({ arguments: moves, run: movedNodes });

/** The same, for symbols aligned, distributed or lined up on one another. */
export const nodeAlign = defineCommand({ arguments: moves, run: movedNodes });

// helpers

function movedNodes(chart: Chart, { moves: wanted }: z.infer<typeof moves>): Diff {
  // The last of several moves of one node counts, so that each node is changed once.
  const patches = [...new Map(wanted.map((each) => [each.id, each])).values()].flatMap(({ id, position, laneId, stageId }) => {
    const { record } = requireRecord(chart, 'nodes', id);
    const lane = laneId ?? record.laneId;
    const stage = stageId === undefined ? record.stageId : stageId;
    requireRecord(chart, 'lanes', lane);
    requireStage(chart, stage);
    return record.locked ? [] : replaced(chart, 'nodes', { ...record, position, laneId: lane, stageId: stage });
  });
  const movedIds = patches.flatMap((patch) => (patch.list === 'nodes' && patch.after !== null ? [patch.after.id] : []));
  return [...patches, ...released(chart, new Set(movedIds))];
}
