import type { Size } from '../kernel/geometry.ts';
import { MingquanError } from '../kernel/mingquan-error.ts';
import type { Chart } from '../model/chart.ts';
import type { ChartEdge, Side } from '../model/edge.ts';
import type { NodeKind } from '../model/node.ts';
import type { SizeOf } from './chart-layout.ts';

/** The chart as layout sees it: nodes and edges by number, in document order. */
export interface FlowGraph {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  /** At least one, even where the chart has no lanes. */
  readonly laneCount: number;
}

export interface FlowNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly lane: number;
  readonly size: Size;
}

/** An edge both ends of which exist. */
export interface FlowEdge {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** Whether it is the exit that carries the flow on: 是, or the first one. */
  readonly main: boolean;
  /** Characters of its label. */
  readonly labelLength: number;
  /** The sides it must leave and meet, or null. */
  readonly fromSide: Side | null;
  readonly toSide: Side | null;
}

/**
 * Nodes without a known lane stand in the first; dangling edges are left out.
 * Throws `internal.failure` for a size that is no number of points.
 */
export function flowGraph(chart: Chart, sizeOf: SizeOf): FlowGraph {
  const lanes = new Map(chart.lanes.map((lane, index) => [lane.id, index]));
  const nodes = chart.nodes.map((node): FlowNode => {
    const size = sizeOf(node);
    if (!(size.width > 0 && size.height > 0 && Number.isFinite(size.width + size.height))) {
      throw new MingquanError('internal.failure', { reason: `size of ${node.id}: ${size.width} × ${size.height}` });
    }
    return { id: node.id, kind: node.kind, lane: lanes.get(node.laneId) ?? 0, size };
  });
  return { nodes, edges: flowEdges(chart), laneCount: Math.max(1, chart.lanes.length) };
}

/** The chart's edges whose two ends exist, ends given as places in `chart.nodes`. */
export function flowEdges(chart: Chart): FlowEdge[] {
  const places = new Map(chart.nodes.map((node, index) => [node.id, index]));
  const mainExits = mainExitsOf(chart.edges);
  return chart.edges.flatMap((edge) => {
    const from = places.get(edge.from);
    const to = places.get(edge.to);
    return from === undefined || to === undefined
      ? []
      : [{ id: edge.id, from, to, main: mainExits.has(edge), labelLength: [...edge.label].length, fromSide: edge.fromSide, toSide: edge.toSide }];
  });
}

// helpers

const yesLabel = /^(是|有|属于|符合|成立|通过|同意|准予|齐全|合格|需要|yes\b|y$|true$)/i;
const noLabel = /^(否|不|无|没|未|非|no\b|n$|false$)/i;

function mainExitsOf(edges: readonly ChartEdge[]): Set<ChartEdge> {
  const exits = new Map<string, ChartEdge>();
  for (const edge of edges) {
    const best = exits.get(edge.from);
    if (best === undefined || exitRank(edge) < exitRank(best)) {
      exits.set(edge.from, edge);
    }
  }
  return new Set(exits.values());
}

function exitRank({ from, to, label }: ChartEdge): number {
  if (from === to) {
    return 3;
  }
  return yesLabel.test(label) ? 0 : noLabel.test(label) ? 2 : 1;
}
