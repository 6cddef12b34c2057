import type { PlainError } from '../kernel/result.ts';
import type { Chart } from '../model/chart.ts';
import { arrange } from './arrange.ts';
import type { ChartLayout, SizeOf } from './chart-layout.ts';
import { columnsWithinLanes } from './columns.ts';
import { flowGraph, type FlowGraph } from './flow-graph.ts';
import { leastLaneWidths } from './lane-names.ts';
import { stackParts, type Layers } from './layers.ts';
import { lineGap, rowGap } from './rows.ts';

/**
 * The simple arrangement, without ELK: rows by the longest way from a start, our columns, our routes. The same
 * guarantees as `layoutChart`: nodes inside their lanes, none on another, no route through a node, deterministic.
 */
export function fallbackLayout(chart: Chart, sizeOf: SizeOf, reason: PlainError | null): ChartLayout {
  const graph = flowGraph(chart, sizeOf);
  const { layers, columns } = columnsWithinLanes(graph, longestWays(graph), leastLaneWidths(chart.lanes));
  return arrange(chart, graph, { columns, tops: rowTops(graph, layers), routes: [] }, reason);
}

// helpers

/** Layers by the longest way along the edges that do not lead back. */
function longestWays(graph: FlowGraph): Layers {
  const forward = forwardEdges(graph);
  const layer = new Array<number>(graph.nodes.length).fill(0);
  const open = new Array<number>(graph.nodes.length).fill(0);
  for (const targets of forward) {
    for (const target of targets) {
      open[target] = (open[target] ?? 0) + 1;
    }
  }
  const ready = [...graph.nodes.keys()].filter((node) => open[node] === 0);
  for (let node = ready.shift(); node !== undefined; node = ready.shift()) {
    for (const target of forward[node] ?? []) {
      layer[target] = Math.max(layer[target] ?? 0, (layer[node] ?? 0) + 1);
      open[target] = (open[target] ?? 0) - 1;
      if (open[target] === 0) {
        ready.push(target);
      }
    }
  }
  return stackParts(graph, layer, [...graph.nodes.keys()]);
}

/** Targets of each node without the edges that close a cycle on the way from the nodes nothing leads into. */
function forwardEdges(graph: FlowGraph): number[][] {
  const targets = graph.nodes.map((): number[] => []);
  const entered = new Set<number>();
  for (const { from, to } of graph.edges) {
    if (from !== to) {
      targets[from]?.push(to);
      entered.add(to);
    }
  }
  const forward = graph.nodes.map((): number[] => []);
  const state = new Array<'new' | 'open' | 'done'>(graph.nodes.length).fill('new');
  const starts = [...graph.nodes.keys()].sort((a, b) => Number(entered.has(a)) - Number(entered.has(b)) || a - b);
  for (const start of starts) {
    const stack = state[start] === 'new' ? [{ node: start, next: 0 }] : [];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      state[top.node] = 'open';
      const target = targets[top.node]?.[top.next];
      top.next += 1;
      if (target === undefined) {
        state[top.node] = 'done';
        stack.pop();
      } else if (state[target] !== 'open') {
        forward[top.node]?.push(target);
        if (state[target] === 'new') {
          stack.push({ node: target, next: 0 });
        }
      }
    }
  }
  return forward;
}

/** Rows under one another, wider apart where edges run level between them; each node in the middle of its row. */
function rowTops(graph: FlowGraph, { layer }: Layers): number[] {
  const heights: number[] = [];
  const level: number[] = [];
  for (const [index, node] of graph.nodes.entries()) {
    const row = layer[index] ?? 0;
    heights[row] = Math.max(heights[row] ?? 0, node.size.height);
  }
  for (const { from, to } of graph.edges) {
    const row = layer[from] ?? 0;
    if (graph.nodes[from]?.lane !== graph.nodes[to]?.lane || (layer[to] ?? 0) !== row + 1) {
      level[row] = (level[row] ?? 0) + 1;
    }
  }
  const tops: number[] = [];
  let y = 0;
  for (const [row, height] of heights.entries()) {
    tops[row] = y;
    y += height + rowGap + Math.min(maxLevelRoom, Math.max(0, (level[row] ?? 0) - 1) * (lineGap - 2));
  }
  return graph.nodes.map(({ size }, index) => {
    const row = layer[index] ?? 0;
    return (tops[row] ?? 0) + ((heights[row] ?? 0) - size.height) / 2;
  });
}

/** Most points added between two rows for level flow lines. */
const maxLevelRoom = 60;
