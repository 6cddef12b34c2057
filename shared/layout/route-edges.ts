import type { Point } from '../kernel/geometry.ts';
import type { Chart } from '../model/chart.ts';
import type { SizeOf } from './chart-layout.ts';
import { flowEdges } from './flow-graph.ts';
import { findRoutes } from './find-routes.ts';
import type { RouteBox } from './route-box.ts';

/**
 * A route in points, by edge id, for every edge whose two nodes are placed: the stored route as it is, else one found
 * by our router round the placed nodes.
 */
export function routeEdges(chart: Chart, sizeOf: SizeOf): Record<string, Point[]> {
  const boxes: RouteBox[] = [];
  const boxOf = new Map<number, number>();
  for (const [index, node] of chart.nodes.entries()) {
    if (node.position !== null) {
      boxOf.set(index, boxes.length);
      boxes.push({ ...node.position, ...sizeOf(node), kind: node.kind });
    }
  }
  const stored = new Map(chart.edges.map((edge) => [edge.id, edge.route]));
  const edges = flowEdges(chart).flatMap((edge) => {
    const [from, to] = [boxOf.get(edge.from), boxOf.get(edge.to)];
    return from === undefined || to === undefined ? [] : [{ ...edge, from, to }];
  });
  const routes = findRoutes(
    boxes,
    edges,
    edges.map(({ id }) => stored.get(id) ?? null),
  );
  return Object.fromEntries(edges.map(({ id }, index) => [id, routes[index] ?? []]));
}
