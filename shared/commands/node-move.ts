import { z } from 'zod';
import { chartNodeSchema } from '../model/node.ts';
import { defineCommand } from './command.ts';
import { released, replaced, requireRecord } from './patches.ts';

const move = z.strictObject({
  id: z.string(),
  position: chartNodeSchema.shape.position,
  /** The lane it is moved into, where that changes. */
  laneId: z.string().optional(),
});

/** Moves nodes, into another lane too: that changes who handles them. One gesture, one command. */
export const nodeMove = defineCommand({
  arguments: z.strictObject({ moves: z.array(move).min(1).max(2000) }),
  run(chart, { moves }) {
    const patches = moves.flatMap(({ id, position, laneId }) => {
      const { record } = requireRecord(chart, 'nodes', id);
      const lane = laneId ?? record.laneId;
      requireRecord(chart, 'lanes', lane);
      return replaced(chart, 'nodes', { ...record, position, laneId: lane });
    });
    return patches.length === 0 ? [] : [...patches, ...released(chart, new Set(moves.map(({ id }) => id)))];
  },
});
