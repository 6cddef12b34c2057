import type { Chart } from '../../shared/model/chart.ts';
import type { ChartEdge } from '../../shared/model/edge.ts';
import { flowOrder, graphOf, startNodes } from '../../shared/model/graph.ts';
import type { ChartNode } from '../../shared/model/node.ts';

export interface OutlineExit {
  readonly edge: ChartEdge;
  /** The step it leads to, by its number. */
  readonly number: number;
  readonly text: string;
}

/** A step of the outline. */
export interface OutlineRow {
  readonly node: ChartNode;
  /** From 1, in flow order. */
  readonly number: number;
  /** From 1: the way a reader follows first stays on its level, every further way of a decision is one level in. */
  readonly level: number;
  readonly lane: string;
  readonly exits: readonly OutlineExit[];
}

/** The chart's steps in flow order, with the ways on from each. */
export function outlineRows(chart: Chart): OutlineRow[] {
  const graph = graphOf(chart);
  const order = flowOrder(chart, graph);
  const numbers = new Map(order.map((node, index) => [node.id, index + 1]));
  const levels = levelsOf(chart, graph);
  return order.map((node, index) => ({
    node,
    number: index + 1,
    level: levels.get(node.id) ?? 1,
    lane: graph.lanes.get(node.laneId)?.name ?? '',
    exits: (graph.outgoing.get(node.id) ?? []).map((edge) => ({
      edge,
      number: numbers.get(edge.to) ?? 0,
      text: graph.nodes.get(edge.to)?.text ?? '',
    })),
  }));
}

// helpers

/** Deepest level told: beyond it nobody can follow. */
const deepest = 8;

/** Walks as the flow order does, and counts the turnings. */
function levelsOf(chart: Chart, graph: ReturnType<typeof graphOf>): Map<string, number> {
  const levels = new Map<string, number>();
  const stack: [string, number][] = [...chart.nodes].reverse().map((node) => [node.id, 1]);
  stack.push(...startNodes(chart, graph).reverse().map((node): [string, number] => [node.id, 1]));
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const [id, level] = next;
    if (levels.has(id)) {
      continue;
    }
    levels.set(id, level);
    const exits = graph.outgoing.get(id) ?? [];
    exits.toReversed().forEach((edge, index) => {
      stack.push([edge.to, Math.min(index === exits.length - 1 ? level : level + 1, deepest)]);
    });
  }
  return levels;
}
