import { laneOffsets } from '../../shared/model/graph.ts';
import type { ChartNode } from '../../shared/model/node.ts';
import type { Stores } from './stores.ts';

/** Moves a node into the middle of another lane, at its height. */
export function moveToLane({ document, boxOf }: Stores, node: ChartNode, laneId: string): void {
  const { chart, run } = document.getState();
  const lane = chart?.lanes.find((each) => each.id === laneId);
  if (chart === null || lane === undefined) {
    return;
  }
  const middle = (laneOffsets(chart.lanes).get(laneId) ?? 0) + lane.width / 2;
  const position =
    node.position === null ? null : { x: Math.round(middle - boxOf(node).size.width / 2), y: node.position.y };
  run({ command: 'node.move', arguments: { moves: [{ id: node.id, position, laneId }] } });
}
