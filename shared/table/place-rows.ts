import { runCommand } from '../commands/registry.ts';
import type { Size } from '../kernel/geometry.ts';
import type { Chart } from '../model/chart.ts';
import { applyDiff } from '../model/diff.ts';
import { stageAt } from '../model/graph.ts';
import type { ChartNode } from '../model/node.ts';
import { placeNode } from '../model/place-node.ts';
import type { TableContext } from './apply-table.ts';

/**
 * Puts what the table added or gave to another lane in a free place, and leaves everything else where it is. Where nothing
 * was placed before, new steps are not either: the whole is arranged when it is first shown as a chart.
 */
export function placeRows(before: Chart, after: Chart, context: TableContext): Chart {
  if (before.nodes.length === 0 || before.nodes.some((node) => node.position === null)) {
    return after;
  }
  const known = new Map(before.nodes.map((node) => [node.id, node]));
  let chart = after;
  after.nodes.forEach((node, index) => {
    const old = known.get(node.id);
    if (old === undefined) {
      chart = withNode(chart, placedNew(chart, node, index, context.sizeOf));
    } else if (old.laneId !== node.laneId) {
      chart = handedOver(chart, node, old.laneId, context);
    }
  });
  return chart;
}

// helpers

/** Under the step that leads to it, else under the row above it. */
function placedNew(chart: Chart, node: ChartNode, index: number, sizeOf: (node: ChartNode) => Size): ChartNode {
  const placed = new Map(chart.nodes.filter((each) => each.position !== null).map((each) => [each.id, each]));
  const from = chart.edges.find((edge) => edge.to === node.id && placed.has(edge.from))?.from ?? chart.nodes[index - 1]?.id ?? '';
  const position = placeNode(chart, node.laneId, sizeOf(node), placed.get(from) ?? null, sizeOf);
  return { ...node, position, stageId: stageAt(chart.stages, position.y)?.id ?? null };
}

/** As when it is handed over on the canvas: to a free height near its own in the middle of the lane. */
function handedOver(chart: Chart, node: ChartNode, oldLaneId: string, { newId, sizeOf }: TableContext): Chart {
  const sizes = Object.fromEntries(chart.nodes.map((each) => [each.id, sizeOf(each)]));
  const from = withNode(chart, { ...node, laneId: oldLaneId });
  return applyDiff(from, runCommand(from, { command: 'node.lane', arguments: { ids: [node.id], laneId: node.laneId, sizes } }, { newId }));
}

function withNode(chart: Chart, node: ChartNode): Chart {
  return { ...chart, nodes: chart.nodes.map((each) => (each.id === node.id ? node : each)) };
}
