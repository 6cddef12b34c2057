import type { Point } from '../kernel/geometry.ts';
import type { Chart } from '../model/chart.ts';
import type { SizeOf } from './chart-layout.ts';
import { flowEdges } from './flow-graph.ts';
import type { RouteBox } from './route-box.ts';
import type { RouteLink } from './router-ports.ts';

/** A chart as the router takes it: its placed nodes as boxes, and the flow lines between two of them. */
export interface RouteInput {
  readonly boxes: readonly RouteBox[];
  /** Ids of the nodes, by box. */
  readonly nodeIds: readonly string[];
  readonly links: readonly ChartLink[];
}

export interface ChartLink extends RouteLink {
  readonly id: string;
  readonly stored: readonly Point[] | null;
}

export function routeInput(chart: Chart, sizeOf: SizeOf): RouteInput {
  const boxes: RouteBox[] = [];
  const nodeIds: string[] = [];
  const boxOf = new Map<number, number>();
  for (const [index, node] of chart.nodes.entries()) {
    if (node.position !== null) {
      boxOf.set(index, boxes.length);
      boxes.push({ ...node.position, ...sizeOf(node), kind: node.kind });
      nodeIds.push(node.id);
    }
  }
  const records = new Map(chart.edges.map((edge) => [edge.id, edge]));
  const links = flowEdges(chart).flatMap((edge): ChartLink[] => {
    const [from, to, record] = [boxOf.get(edge.from), boxOf.get(edge.to), records.get(edge.id)];
    return from === undefined || to === undefined || record === undefined
      ? []
      : [{ ...edge, from, to, bends: record.bends, stored: record.route }];
  });
  return { boxes, nodeIds, links };
}
