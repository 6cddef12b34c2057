import { z } from 'zod';
import { chartFormatVersion, type Chart } from './chart.ts';
import { chartEdgeSchema } from './edge.ts';
import { laneOffsets, stageOffsets } from './graph.ts';
import { laneSchema } from './lane.ts';
import { chartNodeSchema } from './node.ts';
import { stageSchema } from './stage.ts';

/** Part of a chart on its way into this or another one: copied nodes, the edges between them, and where they came from. */
export const fragmentSchema = z.strictObject({
  format: z.literal('mingquan-fragment'),
  version: z.literal(chartFormatVersion),
  /** Id of the chart it was copied from. */
  chartId: z.string().min(1).max(64),
  nodes: z.array(chartNodeSchema).min(1).max(2000),
  edges: z.array(chartEdgeSchema).max(4000),
  /** The nodes' lanes, with their left borders in points there. */
  lanes: z.array(laneSchema.extend({ left: z.number() })).max(50),
  /** The nodes' stages, with their upper borders in points there. */
  stages: z.array(stageSchema.extend({ top: z.number() })).max(30),
});
export type Fragment = z.infer<typeof fragmentSchema>;

/**
 * The nodes with these ids and edges between them: those named in `edgeIds`, or where none of them is named all there are.
 * Null where the chart has none of the nodes.
 */
export function fragmentOf(chart: Chart, nodeIds: Iterable<string>, edgeIds: Iterable<string> = []): Fragment | null {
  const chosen = new Set(nodeIds);
  const nodes = chart.nodes.filter((node) => chosen.has(node.id));
  if (nodes.length === 0) {
    return null;
  }
  const between = chart.edges.filter((edge) => chosen.has(edge.from) && chosen.has(edge.to));
  const wanted = new Set(edgeIds);
  const named = between.filter((edge) => wanted.has(edge.id));
  const [lefts, tops] = [laneOffsets(chart.lanes), stageOffsets(chart.stages)];
  return {
    format: 'mingquan-fragment',
    version: chartFormatVersion,
    chartId: chart.id,
    nodes,
    edges: named.length > 0 ? named : between,
    lanes: chart.lanes
      .filter((lane) => nodes.some((node) => node.laneId === lane.id))
      .map((lane) => ({ ...lane, left: lefts.get(lane.id) ?? 0 })),
    stages: chart.stages
      .filter((stage) => nodes.some((node) => node.stageId === stage.id))
      .map((stage) => ({ ...stage, top: tops.get(stage.id) ?? 0 })),
  };
}
