import type { Size } from '../../shared/kernel/geometry.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { laneOffsets, stageOffsets } from '../../shared/model/graph.ts';
import type { ChartNode } from '../../shared/model/node.ts';

type SizeOf = (node: ChartNode) => Size;

/** Points kept between what stands in a lane or stage and its border. */
const margin = 6;

/**
 * Width in points under which the lane may not be taken: what stands in it, around its middle, must have room. Its present
 * width where something stands out of it already.
 */
export function leastLaneWidth(chart: Chart, laneId: string, sizeOf: SizeOf): number {
  const width = chart.lanes.find((lane) => lane.id === laneId)?.width ?? 0;
  const left = laneOffsets(chart.lanes).get(laneId) ?? 0;
  let room = width;
  for (const node of chart.nodes) {
    if (node.laneId === laneId && node.position !== null) {
      const right = node.position.x + sizeOf(node).width;
      room = Math.min(room, node.position.x - left - margin, left + width - right - margin);
    }
  }
  return Math.max(60, Math.min(width, Math.ceil(width - 2 * Math.max(0, room))));
}

/** Height in points under which the stage may not be taken. */
export function leastStageHeight(chart: Chart, stageId: string, sizeOf: SizeOf): number {
  const height = chart.stages.find((stage) => stage.id === stageId)?.height ?? 0;
  const top = stageOffsets(chart.stages).get(stageId) ?? 0;
  const feet = chart.nodes.map((node) =>
    node.stageId === stageId && node.position !== null ? node.position.y + sizeOf(node).height + margin - top : 0,
  );
  return Math.max(40, Math.min(height, Math.ceil(feet.reduce((most, foot) => Math.max(most, foot), 0))));
}
