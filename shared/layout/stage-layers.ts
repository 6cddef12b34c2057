import type { Chart } from '../model/chart.ts';
import { stageAt } from '../model/graph.ts';
import type { ChartNode } from '../model/node.ts';
import type { Layers } from './layers.ts';

/** Number of the stage the node belongs to: its own, else the one it stands in, else the first; 0 where the chart has none. */
export function stageNumber({ stages }: Chart, node: ChartNode): number {
  const id = node.stageId ?? (node.position === null ? null : (stageAt(stages, node.position.y)?.id ?? null));
  return Math.max(0, stages.findIndex((stage) => stage.id === id));
}

/** The layers with every node's row among the rows of its stage, the stages under one another, the order within each kept. */
export function stageLayers({ layer, order }: Layers, stages: readonly number[]): Layers {
  const keys = layer.map((row, node) => ({ stage: stages[node] ?? 0, row }));
  const rows = [...new Map(keys.map((key) => [`${key.stage}/${key.row}`, key])).values()].sort(
    (a, b) => a.stage - b.stage || a.row - b.row,
  );
  const places = new Map(rows.map(({ stage, row }, index) => [`${stage}/${row}`, index]));
  return { layer: keys.map(({ stage, row }) => places.get(`${stage}/${row}`) ?? 0), order };
}
