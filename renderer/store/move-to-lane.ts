import type { ChartNode } from '../../shared/model/node.ts';
import { offerHandOver } from './hand-over.ts';
import type { Stores } from './stores.ts';

/** Hands a step over to another lane: into its middle, as near to its height as there is room. */
export function moveToLane(stores: Stores, node: ChartNode, laneId: string): void {
  const { document, boxOf } = stores;
  const { chart, run } = document.getState();
  if (chart === null || !chart.lanes.some((lane) => lane.id === laneId)) {
    return;
  }
  const sizes = Object.fromEntries(chart.nodes.map((each) => [each.id, { ...boxOf(each).size }]));
  if (run({ command: 'node.lane', arguments: { ids: [node.id], laneId, sizes } })) {
    offerHandOver(stores, chart);
  }
}
