import type { Chart } from './chart.ts';
import type { ChartEdge } from './edge.ts';
import { laneHeaderHeight, type Lane } from './lane.ts';
import type { ChartNode } from './node.ts';
import type { Stage } from './stage.ts';

/** The chart's nodes and edges by id, with each node's edges in document order. Made once per document. */
export interface ChartGraph {
  readonly nodes: ReadonlyMap<string, ChartNode>;
  readonly lanes: ReadonlyMap<string, Lane>;
  readonly outgoing: ReadonlyMap<string, readonly ChartEdge[]>;
  readonly incoming: ReadonlyMap<string, readonly ChartEdge[]>;
}

export function graphOf(chart: Chart): ChartGraph {
  return {
    nodes: new Map(chart.nodes.map((node) => [node.id, node])),
    lanes: new Map(chart.lanes.map((lane) => [lane.id, lane])),
    outgoing: groupBy(chart.edges, (edge) => edge.from),
    incoming: groupBy(chart.edges, (edge) => edge.to),
  };
}

/** Where the flow begins: nodes nothing leads into, terminators first. */
export function startNodes(chart: Chart, graph: ChartGraph = graphOf(chart)): ChartNode[] {
  const sources = chart.nodes.filter((node) => !graph.incoming.has(node.id));
  return [...sources.filter((node) => node.kind === 'terminator'), ...sources.filter((node) => node.kind !== 'terminator')];
}

/** Ids of all nodes that can be reached from `from` along `next`, `from` included. */
export function reachable(from: Iterable<string>, next: (id: string) => Iterable<string>): Set<string> {
  const seen = new Set<string>();
  const queue = [...from];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (!seen.has(id)) {
      seen.add(id);
      queue.push(...next(id));
    }
  }
  return seen;
}

/**
 * All nodes in the order a reader follows them: depth first from the starts, a decision's exits in document order,
 * then what no start reaches. The order of the outline, the text, the tab stops and the step numbers.
 */
export function flowOrder(chart: Chart, graph: ChartGraph = graphOf(chart)): ChartNode[] {
  const ordered: ChartNode[] = [];
  const seen = new Set<string>();
  const stack = [...chart.nodes].reverse();
  stack.push(...startNodes(chart, graph).reverse());
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (seen.has(node.id)) {
      continue;
    }
    seen.add(node.id);
    ordered.push(node);
    const exits = graph.outgoing.get(node.id) ?? [];
    for (const edge of [...exits].reverse()) {
      const next = graph.nodes.get(edge.to);
      if (next !== undefined) {
        stack.push(next);
      }
    }
  }
  return ordered;
}

/** Left border in points of each lane, by id, lanes standing side by side from 0. */
export function laneOffsets(lanes: readonly Lane[]): Map<string, number> {
  let offset = 0;
  const offsets = new Map<string, number>();
  for (const lane of lanes) {
    offsets.set(lane.id, offset);
    offset += lane.width;
  }
  return offsets;
}

/** The lane under `x` (points); the first or last one for what lies outside; null where there is no lane. */
export function laneAt(lanes: readonly Lane[], x: number): Lane | null {
  let offset = 0;
  for (const lane of lanes) {
    offset += lane.width;
    if (x < offset) {
      return lane;
    }
  }
  return lanes.at(-1) ?? null;
}

/** Upper border in points of each stage, by id, stages standing under one another from the lanes' header on. */
export function stageOffsets(stages: readonly Stage[]): Map<string, number> {
  let offset = laneHeaderHeight;
  const offsets = new Map<string, number>();
  for (const stage of stages) {
    offsets.set(stage.id, offset);
    offset += stage.height;
  }
  return offsets;
}

/** The stage at `y` (points); the first or last one for what lies outside; null where the chart has none. */
export function stageAt(stages: readonly Stage[], y: number): Stage | null {
  let offset = laneHeaderHeight;
  for (const stage of stages) {
    offset += stage.height;
    if (y < offset) {
      return stage;
    }
  }
  return stages.at(-1) ?? null;
}

/** The section that handles the node: its own, else the lane's name where the lane is one of the department's. */
export function sectionOf(node: ChartNode, lane: Lane | undefined): string {
  if (node.section !== '') {
    return node.section;
  }
  return lane !== undefined && (lane.kind === 'post' || lane.kind === 'section') ? lane.name : '';
}

// helpers

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) {
      groups.set(key(item), [item]);
    } else {
      group.push(item);
    }
  }
  return groups;
}
