import { overlaps, type Point } from '../kernel/geometry.ts';
import type { Abort } from '../kernel/abort.ts';
import { throwIfCancelled } from '../kernel/cancellation.ts';
import { MingquanError } from '../kernel/mingquan-error.ts';
import type { Chart } from '../model/chart.ts';
import { arrange } from './arrange.ts';
import type { ChartLayout, SizeOf } from './chart-layout.ts';
import type { ElkEngine } from './elk-engine.ts';
import { fallbackLayout } from './fallback-layout.ts';
import { fitToPaper } from './fit-to-paper.ts';
import { flowGraph, type FlowGraph } from './flow-graph.ts';
import { leastLaneWidths } from './lane-names.ts';
import { layersGraph, readLayers } from './layers.ts';
import { readRows, rowsGraph } from './rows.ts';

/**
 * Arranges the whole chart: one ELK pass for the rows, our own columns within the lanes, a second ELK pass for heights
 * and routes. Every node lies wholly inside its lane and below its header, and no route leads through a node. The chart
 * is not changed, and the same chart gives the same layout.
 *
 * Where ELK fails or takes too long the simple arrangement is given, with the reason in `fallback`.
 * Rejects with `request.cancelled` once the signal is aborted, with `internal.failure` for a size that is no number.
 */
export async function layoutChart(chart: Chart, sizeOf: SizeOf, elk: ElkEngine, signal?: Abort): Promise<ChartLayout> {
  throwIfCancelled(signal);
  const graph = flowGraph(chart, sizeOf);
  try {
    return await twoPasses(chart, graph, elk, signal);
  } catch (error) {
    if (error instanceof MingquanError && error.code === 'request.cancelled') {
      throw error;
    }
    const reason = error instanceof Error ? error.message : String(error);
    return fallbackLayout(chart, sizeOf, new MingquanError('layout.failed', { reason }).toPlain());
  }
}

// helpers

/** How far ELK may move a node sideways, beyond moving all alike, for its routes still to fit. */
const drift = 0.5;

async function twoPasses(chart: Chart, graph: FlowGraph, elk: ElkEngine, signal: Abort | undefined): Promise<ChartLayout> {
  const found = readLayers(graph, await elk.layout(layersGraph(graph), signal));
  const { layers, columns } = fitToPaper(graph, found, leastLaneWidths(chart.lanes));
  const rows = readRows(graph, await elk.layout(rowsGraph(graph, layers, columns), signal));
  throwIfCancelled(signal);
  refuseOverlaps(graph, rows.positions);
  const shifts = rows.positions.map(({ x }, index) => (columns.left[index] ?? 0) - x);
  const shift = shifts[0] ?? 0;
  const isKept = shifts.every((each) => Math.abs(each - shift) < drift);
  const move = (route: readonly Point[] | null): Point[] | null =>
    isKept ? (route?.map(({ x, y }) => ({ x: x + shift, y })) ?? null) : null;
  return arrange(chart, graph, { columns, tops: rows.positions.map(({ y }) => y), routes: rows.routes.map(move) }, null);
}

/** ELK has been seen to answer with nodes on one another or nowhere: then the simple arrangement is better. */
function refuseOverlaps(graph: FlowGraph, positions: readonly Point[]): void {
  const boxes = graph.nodes.map(({ size }, index) => ({ ...(positions[index] ?? { x: 0, y: 0 }), ...size }));
  for (const [at, box] of boxes.entries()) {
    if (!Number.isFinite(box.x + box.y) || boxes.slice(at + 1).some((other) => overlaps(box, other))) {
      throw new Error(`no room of its own for ${graph.nodes[at]?.id ?? at}`);
    }
  }
}
