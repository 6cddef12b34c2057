import { MingquanError } from '../kernel/mingquan-error.ts';
import { definedOf } from '../kernel/defined-of.ts';
import type { z } from 'zod';
import type { IdSource } from '../kernel/sources.ts';
import type { Chart } from '../model/chart.ts';
import { chartNodeSchema, emptyNode, type ChartNode } from '../model/node.ts';
import { defineCommand } from './command.ts';
import { added, requireRecord, requireStage } from './patches.ts';

/** A new node: its kind and lane, and what else is known of it. `id` is given by whoever wants to select it afterwards. */
export const nodeDraftSchema = chartNodeSchema.partial().required({ kind: true, laneId: true });

/** Adds a node to a lane; what is not given is empty. */
export const nodeAdd = defineCommand({
  arguments: nodeDraftSchema,
  run: (chart, given, { newId }) => added(chart, 'nodes', newNode(chart, given, newId)),
});

/** The whole node of the draft. Refuses an id there is already, a lane or stage there is not. */
export function newNode(chart: Chart, given: z.output<typeof nodeDraftSchema>, newId: IdSource): ChartNode {
  requireRecord(chart, 'lanes', given.laneId);
  requireStage(chart, given.stageId ?? null);
  if (chart.nodes.some((node) => node.id === given.id)) {
    throw new MingquanError('command.refused', { reason: `nodes ${given.id ?? ''}` });
  }
  return { ...emptyNode(), ...definedOf(given), id: given.id ?? newId(), kind: given.kind, laneId: given.laneId };
}
