import { overlaps, type Point, type Size } from '../kernel/geometry.ts';
import type { Abort } from '../kernel/abort.ts';
import { throwIfCancelled } from '../kernel/cancellation.ts';
import { MingquanError } from '../kernel/mingquan-error.ts';
import type { Chart } from '../model/chart.ts';
import { arrange } from './arrange.ts';
import type { ChartLayout, SizeOf } from './chart-layout.ts';
import { columnsWithinLanes, placeColumns, type Columns } from './columns.ts';
import type { ElkEngine } from './elk-engine.ts';
import { fallbackLayout } from './fallback-layout.ts';
import { fitToPaper } from './fit-to-paper.ts';
import { flowGraph, type FlowGraph } from './flow-graph.ts';
import { keptCourse } from './kept-course.ts';
import { leastLaneWidths } from './lane-names.ts';
import { layersGraph, readLayers, type Layers } from './layers.ts';
import { readRows, rowsGraph } from './rows.ts';
import { selectedParts } from './selected-parts.ts';
import { settle, type Part } from './settle.ts';
import { sketchOf } from './sketch.ts';
import { stageLayers, stageNumber } from './stage-layers.ts';

/**
 * What is arranged: the whole chart anew; only the nodes of `ids`, in the region they stand in, round the others; or the
 * whole as it stands now, taken for a sketch.
 */
export const layoutModes = ['whole', 'selection', 'sketch'] as const;
export type LayoutMode = (typeof layoutModes)[number];

/** A row counted from the top, in any numbers, and a column of the lane: 0 is its main one, below 0 stands left of it. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface LayoutOptions {
  readonly mode: LayoutMode;
  readonly ids?: ReadonlySet<string>;
  /** In the mode `whole`: where each node stands, by its id, as somebody has drawn the chart up already. */
  readonly grid?: ReadonlyMap<string, GridPlace> | undefined;
  /** In the mode `whole`, without a grid and stages: the points the drawing keeps to where it can; otherwise those of an upright A4 sheet. */
  readonly room?: Size | undefined;
}

/**
 * Arranges the chart: one ELK pass for the rows, our own columns within the lanes, a second ELK pass for heights and
 * routes. Every node that is arranged lies wholly inside its lane and, where the chart has stages, its stage, on no other,
 * and below the header; no route leads through a node. Locked nodes keep their place within their lane and stage. Bends
 * placed by hand are given up only in the mode `whole`, for lines of which an end moves. The chart is not changed, and the
 * same chart gives the same layout.
 *
 * Where ELK fails or takes too long the simple arrangement is given, with the reason in `fallback`.
 * Rejects with `request.cancelled` once the signal is aborted, with `internal.failure` for a size that is no number.
 */
export async function layoutChart(
  chart: Chart,
  sizeOf: SizeOf,
  elk: ElkEngine,
  signal?: Abort,
  { mode, ids, grid, room }: LayoutOptions = { mode: 'whole' },
): Promise<ChartLayout> {
  throwIfCancelled(signal);
  const locked = chart.nodes.filter((node) => node.locked && node.position !== null);
  if (mode === 'selection') {
    return selectionLayout(chart, sizeOf, elk, signal, ids ?? new Set());
  }
  const layout = await laidOut(chart, sizeOf, elk, signal, mode, grid, room);
  if (mode === 'whole' && locked.length === 0 && chart.stages.length === 0) {
    const { bends } = keptCourse(chart, layout, true);
    return { ...layout, bends };
  }
  const part: Part = { layout, top: null, keepsHeights: mode === 'sketch' };
  const laneWidths = new Map(Object.entries(layout.laneWidths));
  const places = settle({ chart, sizeOf, parts: [part], fixed: new Set(locked.map(({ id }) => id)), laneWidths });
  return { ...places, ...keptCourse(chart, places, mode === 'whole'), fallback: layout.fallback };
}

// helpers

/** How far ELK may move a node sideways, beyond moving all alike, for its routes still to fit. */
const drift = 0.5;

/** The nodes named, each part of them that hangs together for itself; all others stay. */
async function selectionLayout(
  chart: Chart,
  sizeOf: SizeOf,
  elk: ElkEngine,
  signal: Abort | undefined,
  ids: ReadonlySet<string>,
): Promise<ChartLayout> {
  const parts: Part[] = [];
  let fallback: ChartLayout['fallback'] = null;
  const selected = selectedParts(chart, ids);
  for (const part of selected) {
    const layout = part.nodes.length === 1 ? fallbackLayout(part, sizeOf, null) : await laidOut(part, sizeOf, elk, signal, 'whole');
    const top = part.nodes.reduce((least, { position }) => Math.min(least, position?.y ?? Infinity), Infinity);
    parts.push({ layout, top: Number.isFinite(top) ? top : null, keepsHeights: false });
    fallback ??= layout.fallback;
  }
  const arranged = new Set(selected.flatMap((part) => part.nodes.map(({ id }) => id)));
  const fixed = new Set(chart.nodes.flatMap(({ id }) => (arranged.has(id) ? [] : [id])));
  const places = settle({ chart, sizeOf, parts, fixed, laneWidths: new Map(chart.lanes.map(({ id, width }) => [id, width])) });
  return { ...places, ...keptCourse(chart, places, false), fallback };
}

async function laidOut(
  chart: Chart,
  sizeOf: SizeOf,
  elk: ElkEngine,
  signal: Abort | undefined,
  mode: 'whole' | 'sketch',
  grid?: ReadonlyMap<string, GridPlace>,
  room?: Size,
): Promise<ChartLayout> {
  const graph = flowGraph(chart, sizeOf);
  try {
    if (mode === 'whole') {
      const { layers, columns } = await firstPass(chart, graph, elk, signal, grid, room);
      return await secondPass(chart, graph, layers, columns, elk, signal);
    }
    const { layers, columns } = sketchOf(chart, graph);
    return withColumns(chart, graph, columns, await secondPass(chart, graph, layers, columns, elk, signal));
  } catch (error) {
    if (error instanceof MingquanError && error.code === 'request.cancelled') {
      throw error;
    }
    const reason = error instanceof Error ? error.message : String(error);
    return fallbackLayout(chart, sizeOf, new MingquanError('layout.failed', { reason }).toPlain());
  }
}

/** The heights found, with these columns as they are: lanes are not widened for the flow lines of one drawing. */
function withColumns(chart: Chart, graph: FlowGraph, { left, laneWidths }: Columns, layout: ChartLayout): ChartLayout {
  const places = graph.nodes.map(({ id }, index): [string, Point] => [id, { x: left[index] ?? 0, y: layout.positions[id]?.y ?? 0 }]);
  return {
    ...layout,
    laneWidths: Object.fromEntries(chart.lanes.map(({ id }, lane) => [id, laneWidths[lane] ?? 0])),
    positions: Object.fromEntries(places),
    routes: {},
  };
}

interface Grid {
  readonly layers: Layers;
  readonly columns: Columns;
}

async function firstPass(
  chart: Chart,
  graph: FlowGraph,
  elk: ElkEngine,
  signal: Abort | undefined,
  grid: ReadonlyMap<string, GridPlace> | undefined,
  room: Size | undefined,
): Promise<Grid> {
  const least = leastLaneWidths(chart.lanes);
  if (grid !== undefined && chart.stages.length === 0 && chart.nodes.every(({ id }) => grid.has(id))) {
    return givenGrid(chart, graph, grid, least);
  }
  const found = readLayers(graph, await elk.layout(layersGraph(graph), signal));
  if (chart.stages.length === 0) {
    return fitToPaper(graph, found, least, room);
  }
  // Rows are not shared or moved to fit the paper where stages rule them: a stage's rows must stay its own.
  const stages = chart.nodes.map((node) => stageNumber(chart, node));
  return columnsWithinLanes(graph, stageLayers(found, stages), least);
}

/** Rows and columns as given, without rows nobody stands in; columns anew where two nodes would stand in one place. */
function givenGrid(chart: Chart, graph: FlowGraph, grid: ReadonlyMap<string, GridPlace>, least: readonly number[]): Grid {
  const places = chart.nodes.map(({ id }) => grid.get(id) ?? { row: 0, column: 0 });
  const used = [...new Set(places.map(({ row }) => row))].sort((a, b) => a - b);
  const layers = { layer: places.map(({ row }) => used.indexOf(row)), order: places.map(({ column }) => column) };
  const taken = new Set(places.map(({ row, column }, node) => `${graph.nodes[node]?.lane}/${row}/${column}`));
  return taken.size < places.length
    ? columnsWithinLanes(graph, layers, least)
    : { layers, columns: placeColumns(graph, least, places.map(({ column }) => column)) };
}

async function secondPass(
  chart: Chart,
  graph: FlowGraph,
  layers: Layers,
  columns: Columns,
  elk: ElkEngine,
  signal: Abort | undefined,
): Promise<ChartLayout> {
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
