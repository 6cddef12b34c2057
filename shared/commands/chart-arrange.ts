import { z } from 'zod';
import { chartEdgeSchema } from '../model/edge.ts';
import { laneSchema } from '../model/lane.ts';
import { chartNodeSchema } from '../model/node.ts';
import { stageSchema } from '../model/stage.ts';
import { defineCommand } from './command.ts';
import { replaced } from './patches.ts';

/**
 * Takes over a layout: lane widths, stage heights, node positions, bends and routes by id. What it does not name stays, but
 * a route it does not name is given back to the router.
 */
export const chartArrange = defineCommand({
  arguments: z.strictObject({
    laneWidths: z.record(z.string(), laneSchema.shape.width),
    stageHeights: z.record(z.string(), stageSchema.shape.height).optional(),
    positions: z.record(z.string(), chartNodeSchema.shape.position),
    bends: z.record(z.string(), chartEdgeSchema.shape.bends).optional(),
    routes: z.record(z.string(), chartEdgeSchema.shape.route),
  }),
  run(chart, { laneWidths, stageHeights, positions, bends, routes }) {
    return [
      ...chart.lanes.flatMap((lane) => replaced(chart, 'lanes', { ...lane, width: laneWidths[lane.id] ?? lane.width })),
      ...chart.stages.flatMap((stage) => replaced(chart, 'stages', { ...stage, height: stageHeights?.[stage.id] ?? stage.height })),
      ...chart.nodes.flatMap((node) => replaced(chart, 'nodes', { ...node, position: positions[node.id] ?? node.position })),
      ...chart.edges.flatMap((edge) =>
        replaced(chart, 'edges', { ...edge, bends: bends?.[edge.id] ?? edge.bends, route: routes[edge.id] ?? null }),
      ),
    ];
  },
});
