import type { Chart } from '../model/chart.ts';
import type { Diff } from '../model/diff.ts';
import { replaced } from './patches.ts';

/** The diff that moves, by `distance` points, every node of the lanes from `index` on, and every route with an end there. */
export function shiftedBeside(chart: Chart, index: number, distance: number): Diff {
  const lanes = new Set(chart.lanes.slice(index).map((lane) => lane.id));
  return shiftedNodes(chart, (laneId) => (lanes.has(laneId) ? distance : 0));
}

/** The diff that moves every node by its lane's distance; routes whose ends move alike move along, others are released. */
export function shiftedNodes(chart: Chart, distanceOf: (laneId: string) => number): Diff {
  const distances = new Map(chart.nodes.map((node) => [node.id, distanceOf(node.laneId)]));
  const nodes = chart.nodes.flatMap((node) => {
    const distance = distances.get(node.id) ?? 0;
    return node.position === null || distance === 0
      ? []
      : replaced(chart, 'nodes', { ...node, position: { x: node.position.x + distance, y: node.position.y } });
  });
  const edges = chart.edges.flatMap((edge) => {
    const from = distances.get(edge.from) ?? 0;
    const to = distances.get(edge.to) ?? 0;
    if (edge.route === null || (from === 0 && to === 0)) {
      return [];
    }
    const route = from === to ? edge.route.map((point) => ({ x: point.x + from, y: point.y })) : null;
    return replaced(chart, 'edges', { ...edge, route });
  });
  return [...nodes, ...edges];
}
