import { boundingRectangle, centre, type Point } from '../kernel/geometry.ts';
import type { IdSource } from '../kernel/sources.ts';
import type { Chart } from '../model/chart.ts';
import type { ChartEdge } from '../model/edge.ts';
import type { Fragment } from '../model/fragment.ts';
import { laneAt, laneOffsets, stageAt, stageOffsets } from '../model/graph.ts';
import type { Lane } from '../model/lane.ts';
import type { ChartNode } from '../model/node.ts';
import { boxAt, boxSize } from './box-sizes.ts';
import { renewIds } from './renew-ids.ts';

/**
 * What pasting the fragment into the chart adds, for `elements.add`: under new ids, unlocked, and so that the middle of it
 * lies at `at` (points), or for null where it was copied from, moved on until it lies on nothing exactly. A node goes into
 * the same lane (of this chart, of the same post, of the same name), else into the one at its place; where all come from one
 * lane, `at` decides. Nothing where the chart has no lane.
 */
export function placeFragment(
  chart: Chart,
  fragment: Fragment,
  at: Point | null,
  newId: IdSource,
): { nodes: ChartNode[]; edges: ChartEdge[] } {
  if (chart.lanes.length === 0) {
    return { nodes: [], edges: [] };
  }
  const shift = at === null ? { x: 0, y: 0 } : shiftTo(fragment, at);
  const placed = fragment.nodes.map((node) => placedNode(chart, fragment, node, shift, at !== null));
  const step = at === null ? freeStep(chart, placed) : { x: 0, y: 0 };
  const nodes = placed.map((node) => ({ ...node, locked: false, position: moved(node.position, step) }));
  const edges = fragment.edges.map((edge) => placedEdge(edge, fragment, nodes));
  return renewIds({ nodes: nodes.map((node) => inStage(chart, node)), edges }, newId);
}

// helpers

/** Points a pasted copy is moved right and down from what it would lie on. */
const pasteStep = 16;

function shiftTo({ nodes }: Fragment, at: Point): Point {
  const middle = centre(boundingRectangle(nodes.flatMap((node) => boxAt(node, undefined) ?? [])));
  return { x: Math.round(at.x - middle.x), y: Math.round(at.y - middle.y) };
}

function placedNode(chart: Chart, fragment: Fragment, node: ChartNode, shift: Point, isAimed: boolean): ChartNode {
  const source = fragment.lanes.find(({ id }) => id === node.laneId);
  const isOneLane = fragment.lanes.length === 1;
  const known = isAimed && isOneLane ? undefined : sameLane(chart, fragment, source);
  const { position } = node;
  if (known === undefined || source === undefined || position === null) {
    const x = (position?.x ?? 0) + shift.x + boxSize(node, undefined).width / 2;
    const lane = known ?? laneAt(chart.lanes, x) ?? chart.lanes[0];
    return { ...node, laneId: lane?.id ?? node.laneId, position: moved(position, shift) };
  }
  const left = laneOffsets(chart.lanes).get(known.id) ?? 0;
  const x = position.x + left + known.width / 2 - source.left - source.width / 2;
  return { ...node, laneId: known.id, position: { x, y: position.y + (isAimed ? shift.y : stageShift(chart, fragment, node)) } };
}

function sameLane({ id, lanes }: Chart, fragment: Fragment, source: Lane | undefined): Lane | undefined {
  const isHome = fragment.chartId === id;
  return (
    (isHome ? lanes.find((lane) => lane.id === source?.id) : undefined) ??
    lanes.find((lane) => lane.postId !== null && lane.postId === source?.postId) ??
    lanes.find((lane) => lane.name !== '' && lane.name === source?.name)
  );
}

/** How far the stage of the same name lies from where the node's own lay. */
function stageShift(chart: Chart, fragment: Fragment, node: ChartNode): number {
  const source = fragment.stages.find(({ id }) => id === node.stageId);
  const isHome = fragment.chartId === chart.id;
  const known = chart.stages.find((stage) => source !== undefined && (isHome ? stage.id === source.id : stage.name === source.name));
  return source === undefined || known === undefined ? 0 : (stageOffsets(chart.stages).get(known.id) ?? 0) - source.top;
}

/** The least step by which no node comes to lie exactly on one there is. */
function freeStep(chart: Chart, placed: readonly ChartNode[]): Point {
  const taken = new Set(chart.nodes.flatMap(({ position }) => (position === null ? [] : [placeKey(position)])));
  for (let step = 0; ; step += pasteStep) {
    const by = { x: Math.min(step, pasteStep), y: step };
    const isFree = placed.every(({ position }) => position === null || !taken.has(placeKey({ x: position.x + by.x, y: position.y + by.y })));
    if (isFree) {
      return by;
    }
  }
}

function placeKey({ x, y }: Point): string {
  return `${Math.round(x)} ${Math.round(y)}`;
}

/** Bends go along where both ends went alike; else they are released. */
function placedEdge(edge: ChartEdge, fragment: Fragment, nodes: readonly ChartNode[]): ChartEdge {
  const from = wayOf(edge.from, fragment, nodes);
  const to = wayOf(edge.to, fragment, nodes);
  const isAlike = from !== null && to !== null && from.x === to.x && from.y === to.y;
  const bends = isAlike ? edge.bends.map((point) => ({ x: point.x + from.x, y: point.y + from.y })) : [];
  return { ...edge, route: null, bends };
}

function wayOf(id: string, fragment: Fragment, nodes: readonly ChartNode[]): Point | null {
  const before = fragment.nodes.find((node) => node.id === id)?.position ?? null;
  const after = nodes.find((node) => node.id === id)?.position ?? null;
  return before === null || after === null ? null : { x: after.x - before.x, y: after.y - before.y };
}

function inStage(chart: Chart, node: ChartNode): ChartNode {
  const middle = (node.position?.y ?? 0) + boxSize(node, undefined).height / 2;
  return { ...node, stageId: stageAt(chart.stages, middle)?.id ?? null };
}

function moved(position: Point | null, by: Point): Point | null {
  return position === null ? null : { x: position.x + by.x, y: position.y + by.y };
}
