import { z } from 'zod';
import { chartEdgeSchema } from '../model/edge.ts';
import { laneSchema } from '../model/lane.ts';
import { chartNodeSchema } from '../model/node.ts';
import { defineCommand } from './command.ts';
import { replaced } from './patches.ts';

/** Takes over a layout: lane widths, node positions and routes by id. What it does not name stays. */
export const chartArrange = defineCommand({
  arguments: z.strictObject({
    laneWidths: z.record(z.string(), laneSchema.shape.width),
    positions: z.record(z.string(), chartNodeSchema.shape.position),
    routes: z.record(z.string(), chartEdgeSchema.shape.route),
  }),
  run(chart, { laneWidths, positions, routes }) {
    return [
      ...chart.lanes.flatMap((lane) =>
        replaced(chart, 'lanes', { ...lane, width: laneWidths[lane.id] ?? lane.width }),
      ),
      ...chart.nodes.flatMap((node) =>
        replaced(chart, 'nodes', { ...node, position: positions[node.id] ?? node.position }),
      ),
      ...chart.edges.flatMap((edge) => replaced(chart, 'edges', { ...edge, route: routes[edge.id] ?? null })),
    ];
  },
});
