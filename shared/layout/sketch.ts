import type { Chart } from '../model/chart.ts';
import { laneOffsets } from '../model/graph.ts';
import type { Columns } from './columns.ts';
import type { FlowGraph } from './flow-graph.ts';
import { leastLaneWidths } from './lane-names.ts';
import type { Layers } from './layers.ts';
import { stageNumber } from './stage-layers.ts';

/**
 * Rows and columns as the placed nodes suggest them: what stands at nearly one height is one row, what stands at nearly one
 * place from the left within a lane one column, what stands nearly in the middle of its lane goes there. Lanes keep their
 * widths unless their nodes need more. A node that is not placed stands in a row of its own at the foot.
 */
export function sketchOf(chart: Chart, graph: FlowGraph): { readonly layers: Layers; readonly columns: Columns } {
  const lefts = laneOffsets(chart.lanes);
  const lowest = chart.nodes.reduce((most, { position }) => Math.max(most, position?.y ?? 0), 0);
  const sketched = chart.nodes.map((node, index): Sketched => {
    const { size, lane } = graph.nodes[index] ?? { size: { width: 0, height: 0 }, lane: 0 };
    const left = lefts.get(chart.lanes[lane]?.id ?? '') ?? 0;
    const middle = (chart.lanes[lane]?.width ?? size.width) / 2;
    return {
      index,
      lane,
      stage: stageNumber(chart, node),
      width: size.width,
      height: size.height,
      x: node.position === null ? middle : node.position.x - left + size.width / 2,
      y: (node.position?.y ?? lowest + (index + 1) * 100) + size.height / 2,
    };
  });
  const layer = rowsOf(sketched);
  const columns = columnsOf(chart, sketched, layer);
  return { layers: { layer, order: sketched.map(({ x }) => x) }, columns };
}

// helpers

/** A node's middle: `x` from its lane's left border, `y` in the chart. */
interface Sketched {
  readonly index: number;
  readonly lane: number;
  readonly stage: number;
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
}

/** Points two middles may lie apart and still be meant to be one line. */
const tolerance = 20;
/** Points kept between nodes in one row, and between a node and its lane's border. */
const gap = 16;
const laneMargin = 12;

function rowsOf(sketched: readonly Sketched[]): number[] {
  const rows = new Array<number>(sketched.length).fill(0);
  const sorted = sketched.toSorted((a, b) => a.stage - b.stage || a.y - b.y || a.x - b.x || a.index - b.index);
  let row = -1;
  let members: Sketched[] = [];
  for (const node of sorted) {
    const middle = members.reduce((sum, { y }) => sum + y, 0) / members.length;
    const belongs =
      members.length > 0 &&
      members[0]?.stage === node.stage &&
      node.y - middle <= tolerance &&
      !members.some((other) => other.lane === node.lane && Math.abs(other.x - node.x) < (other.width + node.width) / 4);
    if (!belongs) {
      row += 1;
      members = [];
    }
    members.push(node);
    rows[node.index] = row;
  }
  return rows;
}

function columnsOf(chart: Chart, sketched: readonly Sketched[], rows: readonly number[]): Columns {
  const left = new Array<number>(sketched.length).fill(0);
  const least = leastLaneWidths(chart.lanes);
  const laneWidths: number[] = [];
  let offset = 0;
  for (let lane = 0; lane < Math.max(1, chart.lanes.length); lane += 1) {
    const members = sketched.filter((node) => node.lane === lane);
    const given = chart.lanes[lane]?.width ?? 0;
    const middles = alignedMiddles(members, given / 2);
    const { lefts, width } = withoutOverlaps(members, middles, rows, Math.max(given, least[lane] ?? 0, 60));
    for (const [index, x] of lefts) {
      left[index] = offset + x;
    }
    laneWidths.push(width);
    offset += width;
  }
  return { left, laneWidths };
}

/** The nodes' middles, those that nearly agree made one, those near the lane's middle put there. */
function alignedMiddles(members: readonly Sketched[], laneMiddle: number): Map<number, number> {
  const middles = new Map<number, number>();
  let column: Sketched[] = [];
  const close = (): void => {
    const mean = column.reduce((sum, { x }) => sum + x, 0) / Math.max(1, column.length);
    const middle = Math.abs(mean - laneMiddle) <= tolerance ? laneMiddle : Math.round(mean);
    for (const { index } of column) {
      middles.set(index, middle);
    }
    column = [];
  };
  for (const node of members.toSorted((a, b) => a.x - b.x || a.index - b.index)) {
    if (column.length > 0 && node.x - (column[0]?.x ?? 0) > tolerance) {
      close();
    }
    column.push(node);
  }
  close();
  return middles;
}

/** Left borders within the lane, nodes of a row moved apart and into the lane, and how wide the lane must be for them. */
function withoutOverlaps(
  members: readonly Sketched[],
  middles: ReadonlyMap<number, number>,
  rows: readonly number[],
  laneWidth: number,
): { readonly lefts: ReadonlyMap<number, number>; readonly width: number } {
  const inRows = [...Map.groupBy(members, ({ index }) => rows[index] ?? 0).values()];
  const needed = inRows.map((row) => row.reduce((sum, node) => sum + node.width + gap, 2 * laneMargin - gap));
  const width = needed.reduce((most, each) => Math.max(most, each), laneWidth);
  const lefts = new Map<number, number>();
  for (const row of inRows) {
    const sorted = row.toSorted((a, b) => (middles.get(a.index) ?? a.x) - (middles.get(b.index) ?? b.x) || a.index - b.index);
    let free = laneMargin;
    for (const node of sorted) {
      const x = Math.max(free, (middles.get(node.index) ?? node.x) - node.width / 2);
      lefts.set(node.index, x);
      free = x + node.width + gap;
    }
    let most = width - laneMargin;
    for (const node of sorted.toReversed()) {
      const x = Math.min(lefts.get(node.index) ?? 0, most - node.width);
      lefts.set(node.index, x);
      most = x - gap;
    }
  }
  return { lefts, width };
}
