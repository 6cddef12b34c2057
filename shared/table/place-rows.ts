import { bottom, overlaps, type Rectangle, type Size } from '../kernel/geometry.ts';
import type { Chart } from '../model/chart.ts';
import { laneOffsets } from '../model/graph.ts';
import type { ChartNode } from '../model/node.ts';
import { placeNode } from '../model/place-node.ts';

/**
 * Puts what the table added or gave to another lane in a free place, and leaves everything else where it is. Where nothing
 * was placed before, new steps are not either: the whole is arranged when it is first shown as a chart.
 */
export function placeRows(before: Chart, after: Chart, sizeOf: (node: ChartNode) => Size): Chart {
  const known = new Map(before.nodes.map((node) => [node.id, node]));
  if (before.nodes.length === 0 || before.nodes.some((node) => node.position === null)) {
    return after;
  }
  let chart = after;
  const moved = new Set<string>();
  after.nodes.forEach((node, index) => {
    const old = known.get(node.id);
    if (old !== undefined && old.laneId === node.laneId) {
      return;
    }
    const position = old === undefined ? besidePredecessor(chart, node, index, sizeOf) : acrossTo(chart, node, sizeOf);
    moved.add(node.id);
    chart = { ...chart, nodes: chart.nodes.map((each) => (each.id === node.id ? { ...node, position } : each)) };
  });
  return moved.size === 0
    ? chart
    : { ...chart, edges: chart.edges.map((edge) => (edge.route !== null && (moved.has(edge.from) || moved.has(edge.to)) ? { ...edge, route: null } : edge)) };
}

// helpers

/** Under the step that leads to it, else under the row above it. */
function besidePredecessor(chart: Chart, node: ChartNode, index: number, sizeOf: (node: ChartNode) => Size): NonNullable<ChartNode['position']> {
  const placed = new Map(chart.nodes.filter((each) => each.position !== null).map((each) => [each.id, each]));
  const from = chart.edges.find((edge) => edge.to === node.id && placed.has(edge.from))?.from ?? chart.nodes[index - 1]?.id ?? '';
  return placeNode(chart, node.laneId, sizeOf(node), placed.get(from) ?? null, sizeOf);
}

/** At its height in the middle of its new lane, further down where something stands there. */
function acrossTo(chart: Chart, node: ChartNode, sizeOf: (node: ChartNode) => Size): NonNullable<ChartNode['position']> {
  const lane = chart.lanes.find((each) => each.id === node.laneId);
  const size = sizeOf(node);
  const x = Math.round((laneOffsets(chart.lanes).get(node.laneId) ?? 0) + ((lane?.width ?? 0) - size.width) / 2);
  const others = chart.nodes.flatMap((each): Rectangle[] =>
    each.id === node.id || each.position === null ? [] : [{ ...each.position, ...sizeOf(each) }],
  );
  let y = node.position?.y ?? 0;
  for (let other = standing(others, x, y, size); other !== undefined; other = standing(others, x, y, size)) {
    y = bottom(other) + 16;
  }
  return { x, y };
}

function standing(others: readonly Rectangle[], x: number, y: number, size: Size): Rectangle | undefined {
  return others.find((other) => overlaps(other, { x, y, ...size }));
}
