import type { ElkNode, ElkPort } from 'elkjs/lib/elk-api.js';
import type { Point } from '../kernel/geometry.ts';
import type { Side } from '../model/edge.ts';
import type { Columns } from './columns.ts';
import type { FlowEdge, FlowGraph } from './flow-graph.ts';
import type { Layers } from './layers.ts';

/** What pass two gives, by node and edge number: upper left corners, and routes (null for edges ELK was not shown). */
export interface Rows {
  readonly positions: readonly Point[];
  readonly routes: readonly (readonly Point[] | null)[];
}

/** Points between two rows where no flow line runs level between them. */
export const rowGap = 18;
/** Points between a box and a level flow line, and between two of them. */
export const lineGap = 9;

/**
 * Pass two: every phase of ELK takes over the places we give, so that x stays ours and y and the routes become its own.
 * Edges go without their labels: those would push nodes out of their lanes.
 */
export function rowsGraph(graph: FlowGraph, layers: Layers, columns: Columns): ElkNode {
  const step = Math.max(...graph.nodes.map(({ size }) => size.height), 0) + rowGap;
  return {
    id: 'chart',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'DOWN',
      'elk.interactive': 'true',
      'elk.separateConnectedComponents': 'false',
      'elk.randomSeed': '1',
      'elk.edgeRouting': 'ORTHOGONAL',
      'elk.padding': '[top=0,left=0,bottom=0,right=0]',
      'elk.layered.cycleBreaking.strategy': 'INTERACTIVE',
      'elk.layered.layering.strategy': 'INTERACTIVE',
      'elk.layered.crossingMinimization.strategy': 'INTERACTIVE',
      'elk.layered.crossingMinimization.greedySwitch.type': 'OFF',
      'elk.layered.nodePlacement.strategy': 'INTERACTIVE',
      'elk.spacing.nodeNode': '8',
      'elk.spacing.edgeNode': '6',
      'elk.spacing.edgeEdge': '6',
      'elk.layered.spacing.nodeNodeBetweenLayers': String(rowGap),
      'elk.layered.spacing.edgeNodeBetweenLayers': String(lineGap),
      'elk.layered.spacing.edgeEdgeBetweenLayers': '8',
    },
    children: graph.nodes.map((node, index) => ({
      id: String(index),
      x: columns.left[index] ?? 0,
      y: (layers.layer[index] ?? 0) * step,
      width: node.size.width,
      height: node.size.height,
      layoutOptions: { 'elk.portConstraints': 'FIXED_POS', 'elk.alignment': 'CENTER' },
      ports: portsOf(index, node.size.width, node.size.height),
    })),
    edges: graph.edges.flatMap((edge, index) => {
      // ELK's layers have no edges within them; our router draws those.
      if (layers.layer[edge.from] === layers.layer[edge.to]) {
        return [];
      }
      const [exit, entry] = sidesOf(graph, layers, columns, edge);
      return [{ id: `e${index}`, sources: [`${edge.from}.${exit}`], targets: [`${edge.to}.${entry}`] }];
    }),
  };
}

export function readRows(graph: FlowGraph, laidOut: ElkNode): Rows {
  const places = new Map((laidOut.children ?? []).map((child) => [child.id, child]));
  const sections = new Map((laidOut.edges ?? []).map((edge) => [edge.id, edge.sections?.[0]]));
  return {
    positions: graph.nodes.map((_node, index) => {
      const place = places.get(String(index));
      return { x: place?.x ?? Number.NaN, y: place?.y ?? Number.NaN };
    }),
    routes: graph.edges.map((_edge, index) => {
      const section = sections.get(`e${index}`);
      return section === undefined ? null : [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
    }),
  };
}

// helpers

/** One port at the middle of each side: where a decision's corners are. */
function portsOf(node: number, width: number, height: number): ElkPort[] {
  const places: readonly (readonly [Side, number, number])[] = [
    ['north', width / 2, 0],
    ['east', width, height / 2],
    ['south', width / 2, height],
    ['west', 0, height / 2],
  ];
  return places.map(([side, x, y]) => ({
    id: `${node}.${side}`,
    x,
    y,
    width: 0,
    height: 0,
    layoutOptions: { 'elk.port.side': side.toUpperCase() },
  }));
}

/** Down: out at the foot, in at the top; a decision's other exits at the side their target is on; back: by the sides. */
function sidesOf(graph: FlowGraph, layers: Layers, columns: Columns, edge: FlowEdge): [Side, Side] {
  const isBack = (layers.layer[edge.to] ?? 0) <= (layers.layer[edge.from] ?? 0);
  const middle = (node: number): number => (columns.left[node] ?? 0) + (graph.nodes[node]?.size.width ?? 0) / 2;
  const shift = middle(edge.to) - middle(edge.from);
  const sideways: Side = shift < -1 ? 'west' : 'east';
  if (isBack) {
    return [sideways, Math.abs(shift) <= 1 ? 'east' : shift < 0 ? 'east' : 'west'];
  }
  const isBranch = graph.nodes[edge.from]?.kind === 'decision' && Math.abs(shift) > 1;
  return [isBranch ? sideways : 'south', 'north'];
}
