import { bottom, centre, right, segmentCrosses, type Point, type Rectangle, type Size } from '../../shared/kernel/geometry.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { nextExit } from '../../shared/model/decision-exits.ts';
import type { ChartEdge, Side } from '../../shared/model/edge.ts';
import { laneAt, stageAt } from '../../shared/model/graph.ts';
import { laneHeaderHeight } from '../../shared/model/lane.ts';
import { routeEdges } from '../../shared/layout/route-edges.ts';
import { likelyNext } from '../../shared/model/likely-next.ts';
import { emptyNode, type ChartNode, type NodeKind } from '../../shared/model/node.ts';
import { boxesOf, freeBelow, laneMiddle, leastRoom, roomAt, roomBeside } from './find-room.ts';
import type { Stores } from './stores.ts';

/** A step to add: its kind, and the text it begins with. */
export interface NewStep {
  readonly kind: NodeKind;
  readonly text: string;
}

/**
 * Adds a step on that side of another and joins them, as one step of undo: under a step that leads on already it is put
 * into the line, above one it is put before it. `at` puts its middle there instead. The new step is selected. Returns its
 * id, or null where nothing was added.
 */
export function addBeside(stores: Stores, sourceId: string, side: Side, step: NewStep, at: Point | null = null): string | null {
  const { document, sources, selection, boxOf } = stores;
  const { chart, run } = document.getState();
  const source = chart?.nodes.find((node) => node.id === sourceId);
  if (chart === null || source === undefined || source.position === null) {
    return null;
  }
  const exits = chart.edges.filter((edge) => edge.from === sourceId);
  const entries = chart.edges.filter((edge) => edge.to === sourceId);
  const [onlyExit, onlyEntry] = [exits.length === 1 ? exits[0] : undefined, entries.length === 1 ? entries[0] : undefined];
  if (at === null && side === 'south' && source.kind !== 'decision' && onlyExit !== undefined) {
    return insertInto(stores, onlyExit.id, step, null, 'from');
  }
  if (at === null && side === 'north' && onlyEntry !== undefined) {
    return insertInto(stores, onlyEntry.id, step, null, 'to');
  }
  const gesture = sources.newId();
  const draft: ChartNode = { ...emptyNode(), ...step, id: sources.newId(), laneId: source.laneId };
  const { size } = boxOf(draft);
  const isBefore = side === 'north' && at === null;
  if (isBefore) {
    makeRoomAbove(stores, source, size, gesture);
  }
  const roomy = document.getState().chart ?? chart;
  const now = roomy.nodes.find((node) => node.id === sourceId) ?? source;
  const box = { ...(now.position ?? source.position), ...boxOf(now).size };
  const place =
    at === null
      ? roomBeside(roomy, { box, laneId: now.laneId }, side, size, (node) => boxOf(node).size)
      : roomAt(roomy, at, size, (node) => boxOf(node).size);
  const laneId = place.laneId ?? source.laneId;
  const section = laneId === source.laneId ? source.section : '';
  const added = { ...draft, section, position: place.position, laneId, stageId: stageIdAt(roomy, place.position, size) };
  if (!run({ command: 'node.add', arguments: added }, gesture)) {
    return null;
  }
  if (isBefore) {
    for (const entry of entries) {
      run({ command: 'edge.edit', arguments: { id: entry.id, change: { to: added.id } } }, gesture);
    }
    run({ command: 'edge.add', arguments: { id: sources.newId(), from: added.id, to: sourceId } }, gesture);
  } else {
    const exit = nextExit(source, exits, source.kind === 'decision' ? side : null);
    run({ command: 'edge.add', arguments: { id: sources.newId(), from: sourceId, to: added.id, ...exit } }, gesture);
  }
  releaseUnder(stores, { ...place.position, ...size }, gesture);
  selection.getState().show(added.id);
  return added.id;
}

/** Adds the likeliest next step after this one and selects it; returns its id, or null where nothing was added. */
export function addLikeliest(stores: Stores, sourceId: string): string | null {
  const { chart } = stores.document.getState();
  const source = chart?.nodes.find((node) => node.id === sourceId);
  if (chart === null || source === undefined) {
    return null;
  }
  const exits = chart.edges.filter((edge) => edge.from === sourceId);
  const side = source.kind === 'decision' ? (nextExit(source, exits).fromSide ?? 'south') : 'south';
  const [likeliest] = likelyNext(chart, sourceId);
  return addBeside(stores, sourceId, side, { kind: likeliest?.kind ?? 'step', text: '' });
}

/**
 * Puts a new step into a flow line, as one step of undo. Between two steps too near one another what follows makes room.
 * `at` is where its middle was dropped, or null for the middle of the line or, where the line leads aside, for beside the
 * end `near`. Returns its id, or null.
 */
export function insertInto(stores: Stores, edgeId: string, step: NewStep, at: Point | null, near: 'from' | 'to' | null = null): string | null {
  const { document, sources, selection, boxOf } = stores;
  const { chart, run } = document.getState();
  const edge = chart?.edges.find((each) => each.id === edgeId);
  if (chart === null || edge === undefined) {
    return null;
  }
  const gesture = sources.newId();
  const draft: ChartNode = { ...emptyNode(), ...step, id: sources.newId(), laneId: '' };
  const { size } = boxOf(draft);
  const position = placeInLine(stores, edge, size, { at, near }, gesture);
  const after = document.getState().chart;
  if (position === null || after === null) {
    return null;
  }
  const laneId = laneAt(after.lanes, position.x + size.width / 2)?.id ?? after.lanes[0]?.id ?? '';
  const neighbour = after.nodes.find((each) => (each.id === edge.from || each.id === edge.to) && each.laneId === laneId);
  const node = { ...draft, section: neighbour?.section ?? '', position, laneId, stageId: stageIdAt(after, position, size) };
  const nextEdgeId = sources.newId();
  const isDecision = step.kind === 'decision';
  if (!run({ command: 'node.insert', arguments: { edgeId, node, nextEdgeId, nextLabel: isDecision ? '是' : '' } }, gesture)) {
    return null;
  }
  const below = after.nodes.find((each) => each.id === edge.to)?.position?.y ?? 0;
  if (isDecision && below > position.y + size.height) {
    run({ command: 'edge.edit', arguments: { id: nextEdgeId, change: { fromSide: 'south' } } }, gesture);
  }
  releaseUnder(stores, { ...position, ...size }, gesture);
  selection.getState().show(node.id);
  return node.id;
}

/** Puts a step that stands alone into a flow line it was dropped on, joining the gesture that moved it. */
export function spliceInto(stores: Stores, edgeId: string, nodeId: string, at: Point, gesture: string): boolean {
  const { document, sources, boxOf } = stores;
  const { chart, run } = document.getState();
  const edge = chart?.edges.find((each) => each.id === edgeId);
  const node = chart?.nodes.find((each) => each.id === nodeId);
  if (chart === null || edge === undefined || node === undefined || edge.from === nodeId || edge.to === nodeId) {
    return false;
  }
  const { size } = boxOf(node);
  const position = placeInLine(stores, edge, size, { at, near: null }, gesture, nodeId);
  const after = document.getState().chart;
  if (position === null || after === null) {
    return false;
  }
  const laneId = laneAt(after.lanes, position.x + size.width / 2)?.id ?? node.laneId;
  run({ command: 'node.move', arguments: { moves: [{ id: nodeId, position, laneId, stageId: stageIdAt(after, position, size) }] } }, gesture);
  run({ command: 'edge.edit', arguments: { id: edgeId, change: { to: nodeId } } }, gesture);
  run(
    { command: 'edge.add', arguments: { id: sources.newId(), from: nodeId, to: edge.to, toSide: edge.toSide, label: node.kind === 'decision' ? '是' : '' } },
    gesture,
  );
  releaseUnder(stores, { ...position, ...size }, gesture);
  return true;
}

/** Whether the node could be put into a line it is dropped on: it stands alone. */
export function standsAlone(chart: Chart, nodeId: string): boolean {
  return !chart.edges.some((edge) => edge.from === nodeId || edge.to === nodeId);
}

/** The stage a box of this size at this place belongs to, or null where the chart has none. */
export function stageIdAt(chart: Chart, position: Point, size: Size): string | null {
  return stageAt(chart.stages, position.y + size.height / 2)?.id ?? null;
}

/** Gives the stored routes that the new box would cover back to the router, so that they lead round it. */
export function releaseUnder({ document }: Stores, box: Rectangle, gesture: string): void {
  const { chart, run } = document.getState();
  for (const edge of chart?.edges ?? []) {
    const route = edge.route ?? [];
    const isCovered = route.some((point, index) => {
      const next = route[index + 1];
      return next !== undefined && segmentCrosses(point, next, box);
    });
    if (isCovered) {
      run({ command: 'edge.edit', arguments: { id: edge.id, change: { route: null } } }, gesture);
    }
  }
}

/** Extents in points of the chart's boxes, by node id. */
export function sizesOf({ boxOf }: Stores, chart: Chart): Record<string, Size> {
  return Object.fromEntries(chart.nodes.map((node) => [node.id, boxOf(node).size]));
}

// helpers

/** Points above and below a step that is put between two others. */
const betweenGap = 24;

/** Where a box goes in the line; makes room between the two ends where one stands under the other too near. */
function placeInLine(
  stores: Stores,
  edge: ChartEdge,
  size: Size,
  { at, near }: { readonly at: Point | null; readonly near: 'from' | 'to' | null },
  gesture: string,
  self: string | null = null,
): Point | null {
  const { document, boxOf } = stores;
  const { chart } = document.getState();
  const from = chart?.nodes.find((node) => node.id === edge.from);
  const to = chart?.nodes.find((node) => node.id === edge.to);
  const upper = from === undefined ? null : boxAt(from, boxOf);
  const lower = to === undefined ? null : boxAt(to, boxOf);
  if (chart === null || from === undefined || to === undefined || upper === null || lower === null) {
    return null;
  }
  const isUnder = lower.y >= bottom(upper) && lower.x < right(upper) && upper.x < right(lower);
  if (!isUnder && near !== null) {
    const end = near === 'from' ? from : to;
    if (near === 'to') {
      makeRoomAbove(stores, to, size, gesture);
    }
    const now = document.getState().chart ?? chart;
    const box = boxAt(now.nodes.find((node) => node.id === end.id) ?? end, boxOf) ?? upper;
    return roomBeside(now, { box, laneId: end.laneId }, near === 'from' ? 'south' : 'north', size, (node) => boxOf(node).size).position;
  }
  if (!isUnder) {
    const others = boxesOf(chart.nodes.filter((node) => node.id !== self), (node) => boxOf(node).size);
    const middle = at ?? middleOf(routeEdges(chart, (node) => boxOf(node).size)[edge.id] ?? null) ?? { x: (centre(upper).x + centre(lower).x) / 2, y: (centre(upper).y + centre(lower).y) / 2 };
    const lane = laneAt(chart.lanes, middle.x);
    const x = at === null && lane !== null ? laneMiddle(chart.lanes, lane) : middle.x;
    return freeBelow(others, { x: x - size.width / 2, y: middle.y - size.height / 2 }, size);
  }
  const missing = size.height + 2 * betweenGap - (lower.y - bottom(upper));
  if (missing > 0) {
    document.getState().run({ command: 'space.insert', arguments: { axis: 'y', at: lower.y, by: Math.ceil(missing), sizes: sizesOf(stores, chart) } }, gesture);
  }
  const grown = document.getState().chart ?? chart;
  const end = grown.nodes.find((node) => node.id === edge.to)?.position?.y ?? lower.y;
  const highest = bottom(upper) + betweenGap;
  const lowest = Math.max(highest, end - betweenGap - size.height);
  const wanted = at === null || missing > 0 ? (bottom(upper) + end - size.height) / 2 : at.y - size.height / 2;
  const x = from.laneId === to.laneId || Math.abs(centre(upper).x - centre(lower).x) < 4 ? centre(upper).x : (at?.x ?? centre(upper).x);
  const others = boxesOf(grown.nodes.filter((node) => node.id !== self), (node) => boxOf(node).size);
  return freeBelow(others, { x: x - size.width / 2, y: Math.min(lowest, Math.max(highest, wanted)) }, size);
}

/** Above the first step of a column there may be no room under the lanes' names: everything from it on moves down. */
function makeRoomAbove(stores: Stores, source: ChartNode, size: Size, gesture: string): void {
  const { chart, run } = stores.document.getState();
  const y = source.position?.y ?? 0;
  const missing = laneHeaderHeight + leastRoom + size.height + betweenGap - y;
  if (chart !== null && missing > 0) {
    run({ command: 'space.insert', arguments: { axis: 'y', at: y, by: Math.ceil(missing), sizes: sizesOf(stores, chart) } }, gesture);
  }
}

function boxAt(node: ChartNode, boxOf: Stores['boxOf']): Rectangle | null {
  return node.position === null ? null : { ...node.position, ...boxOf(node).size };
}

/** Middle of the longest piece of a route. */
function middleOf(route: readonly Point[] | null): Point | null {
  let best: { readonly length: number; readonly at: Point } | null = null;
  for (const [index, point] of (route ?? []).entries()) {
    const next = route?.[index + 1];
    const length = next === undefined ? 0 : Math.abs(next.x - point.x) + Math.abs(next.y - point.y);
    if (next !== undefined && (best === null || length > best.length)) {
      best = { length, at: { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 } };
    }
  }
  return best?.at ?? null;
}
