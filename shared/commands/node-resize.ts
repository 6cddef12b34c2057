import { z } from 'zod';
import { chartNodeSchema } from '../model/node.ts';
import { defineCommand } from './command.ts';
import { released, replaced, requireRecord } from './patches.ts';

const size = z.strictObject({
  id: z.string(),
  /** Least width and height in points; null leaves the size to the text. */
  size: chartNodeSchema.shape.size,
  /** The upper left corner, where that moves with a border dragged. */
  position: chartNodeSchema.shape.position.optional(),
});

/** Gives nodes a least size, or their own again. Locked ones stay as they are. */
export const nodeResize = defineCommand({
  arguments: z.strictObject({ sizes: z.array(size).min(1).max(2000) }),
  run(chart, { sizes }) {
    const patches = [...new Map(sizes.map((each) => [each.id, each])).values()].flatMap((wanted) => {
      const { record } = requireRecord(chart, 'nodes', wanted.id);
      const position = wanted.position === undefined ? record.position : wanted.position;
      return record.locked ? [] : replaced(chart, 'nodes', { ...record, size: wanted.size, position });
    });
    const resized = patches.flatMap((patch) => (patch.list === 'nodes' && patch.after !== null ? [patch.after.id] : []));
    return [...patches, ...released(chart, new Set(resized))];
  },
});
