import { stageOffsets } from '../../shared/model/graph.ts';
import type { ChartNode } from '../../shared/model/node.ts';
import type { Stores } from './stores.ts';

/** Points kept free under the upper border of a stage. */
const margin = 16;

/** Moves a node into another stage, to the height it had in its own, as far as that one reaches. */
export function moveToStage({ document, boxOf }: Stores, node: ChartNode, stageId: string): void {
  const { chart, run } = document.getState();
  const stage = chart?.stages.find((each) => each.id === stageId);
  if (chart === null || stage === undefined) {
    return;
  }
  const offsets = stageOffsets(chart.stages);
  const top = offsets.get(stageId) ?? 0;
  const formerTop = offsets.get(node.stageId ?? '') ?? top;
  const lowest = Math.max(margin, stage.height - margin - boxOf(node).size.height);
  const position =
    node.position === null
      ? null
      : { x: node.position.x, y: Math.round(top + Math.min(Math.max(node.position.y - formerTop, margin), lowest)) };
  run({ command: 'node.move', arguments: { moves: [{ id: node.id, position, stageId }] } });
}
