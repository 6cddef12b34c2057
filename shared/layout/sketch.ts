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

/** To half a point: of what lies there already nothing changes, so that tidying twice moves nothing more. */
export function toHalf(points: number): number {
  return Math.round(points * 2) / 2;
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
const hair = 3;
/** Points kept between nodes in one row, and between a node and its lane's border. */
const gap = 16;
const laneMargin = 12;
const mostTurns = 12;

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
    const { lefts, width } = settledColumns(members, rows, Math.max(given, least[lane] ?? 0, 60));
    for (const [index, x] of lefts) {
      left[index] = offset + x;
    }
    laneWidths.push(width);
    offset += width;
  }
  return { left, laneWidths };
}

interface Settled {
  readonly lefts: ReadonlyMap<number, number>;
  readonly width: number;
}

/** Lined up and moved apart in turn until both agree, so that tidying what is tidy changes nothing. */
function settledColumns(members: readonly Sketched[], rows: readonly number[], laneWidth: number): Settled {
  let current = members;
  let settled = withoutOverlaps(current, alignedMiddles(current, laneWidth), rows, laneWidth);
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const { lefts, width } = settled;
    const next = current.map((node) => ({ ...node, x: (lefts.get(node.index) ?? 0) + node.width / 2 }));
    if (width === laneWidth && next.every(({ x }, at) => Math.abs(x - (current[at]?.x ?? 0)) < 0.01)) {
      break;
    }
    current = next;
    settled = withoutOverlaps(current, alignedMiddles(current, width), rows, width);
  }
  return settled;
}

/** The nodes' middles, those that nearly agree made one at which they all stand inside the lane, those near its middle put there. */
function alignedMiddles(members: readonly Sketched[], laneWidth: number): Map<number, number> {
  const middles = new Map<number, number>();
  const laneMiddle = laneWidth / 2;
  let column: Sketched[] = [];
  const close = (): void => {
    const mean = column.reduce((sum, { x }) => sum + x, 0) / Math.max(1, column.length);
    const away = Math.abs(mean - laneMiddle);
    // A column that is off by a hair is left alone: lanes are wider on one side where a flow line runs there.
    const wanted = away > hair && away <= tolerance ? laneMiddle : toHalf(mean);
    const margin = laneMargin + column.reduce((most, { width }) => Math.max(most, width), 0) / 2;
    const middle = margin > laneMiddle ? laneMiddle : Math.max(margin, Math.min(wanted, laneWidth - margin));
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
): Settled {
  const inRows = [...Map.groupBy(members, ({ index }) => rows[index] ?? 0).values()];
  const needed = inRows.map((row) => row.reduce((sum, node) => sum + node.width + gap, 2 * laneMargin - gap));
  const width = Math.ceil(needed.reduce((most, each) => Math.max(most, each), laneWidth));
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
