import { columnChains } from './column-chains.ts';
import type { FlowGraph } from './flow-graph.ts';
import type { Layers } from './layers.ts';
import { splitRows } from './split-rows.ts';

/** Where nodes stand from left to right: `left` by node number, `laneWidths` by lane number, in points. */
export interface Columns {
  readonly left: readonly number[];
  readonly laneWidths: readonly number[];
}

/**
 * The layers and columns to draw: those given where no lane comes out wider than a lane may be, else every node of a
 * lane in a row of its own and one column to a lane.
 */
export function columnsWithinLanes(
  graph: FlowGraph,
  layers: Layers,
  leastWidths: readonly number[],
): { readonly layers: Layers; readonly columns: Columns } {
  const split = splitRows(graph, layers, mostInRow);
  const columns = placeColumns(graph, leastWidths, columnsOf(graph, split));
  if (columns.laneWidths.every((width) => width <= widestLane)) {
    return { layers: split, columns };
  }
  const single = splitRows(graph, layers, 1);
  return { layers: single, columns: placeColumns(graph, leastWidths, []) };
}

/**
 * Our own x. Within a lane, nodes that follow one another straight down share a column; what stands beside them in the
 * same row has a column of its own to the right or left, so that each lane keeps one straight main line.
 * `leastWidths`: what the lanes' names need, by lane number. `columnOf`: the column of each node, 0 where not given.
 */
export function placeColumns(
  graph: FlowGraph,
  leastWidths: readonly number[],
  columnOf: readonly number[],
): Columns {
  const left = new Array<number>(graph.nodes.length).fill(0);
  const laneWidths: number[] = [];
  let offset = 0;
  for (let lane = 0; lane < graph.laneCount; lane += 1) {
    const members = [...graph.nodes.keys()].filter((node) => graph.nodes[node]?.lane === lane);
    const widths = new Map<number, number>();
    for (const node of members) {
      const column = columnOf[node] ?? 0;
      widths.set(column, Math.max(widths.get(column) ?? 0, graph.nodes[node]?.size.width ?? 0));
    }
    const columns = [...widths.keys()].sort((a, b) => a - b);
    const content = [...widths.values()].reduce((sum, width) => sum + width, 0) + columnGap * Math.max(0, columns.length - 1);
    const width = Math.max(content + 2 * laneMargin, leastWidths[lane] ?? 0, narrowestLane);
    let x = offset + (width - content) / 2;
    for (const column of columns) {
      const columnWidth = widths.get(column) ?? 0;
      for (const node of members) {
        if (columnOf[node] === column) {
          left[node] = x + (columnWidth - (graph.nodes[node]?.size.width ?? 0)) / 2;
        }
      }
      x += columnWidth + columnGap;
    }
    laneWidths.push(width);
    offset += width;
  }
  return { left, laneWidths };
}

// helpers

/** Most nodes of one lane beside one another. */
const mostInRow = 8;
/** Widest lane in points that is drawn; the schema allows 2000, and flow lines may need some. */
const widestLane = 1800;
/** Narrowest lane the chart's schema allows, in points. */
const narrowestLane = 60;
/** Least points between a lane's border and its nodes: room for a flow line or two. */
const laneMargin = 12;
/** Points between columns of one lane: room for one flow line. */
const columnGap = 16;

function columnsOf(graph: FlowGraph, layers: Layers): number[] {
  const columnOf = new Array<number>(graph.nodes.length).fill(0);
  for (const chain of columnChains(graph, layers)) {
    for (const node of chain.nodes) {
      columnOf[node] = chain.column;
    }
  }
  return columnOf;
}
