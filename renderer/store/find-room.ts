import { bottom, inflate, overlaps, right, type Point, type Rectangle, type Size } from '../../shared/kernel/geometry.ts';
import type { Chart } from '../../shared/model/chart.ts';
import type { Side } from '../../shared/model/edge.ts';
import { laneAt, laneOffsets } from '../../shared/model/graph.ts';
import { laneHeaderHeight, type Lane } from '../../shared/model/lane.ts';
import type { ChartNode } from '../../shared/model/node.ts';

/** Points between a step and the one added beside it. */
export const stepGap = 32;

/** Points kept free round a step that is put between others. */
export const leastRoom = 12;

/** The boxes of the nodes that stand somewhere. */
export function boxesOf(nodes: readonly ChartNode[], sizeOf: (node: ChartNode) => Size): Rectangle[] {
  return nodes.flatMap((node): Rectangle[] => (node.position === null ? [] : [{ ...node.position, ...sizeOf(node) }]));
}

/** The place itself where nothing is covered there, else the first free one under it, in points. */
export function freeBelow(boxes: readonly Rectangle[], at: Point, size: Size): Point {
  let y = Math.max(at.y, laneHeaderHeight + leastRoom / 2);
  const covered = (): Rectangle | undefined => boxes.find((box) => overlaps(box, inflate({ x: at.x, y, ...size }, leastRoom - 1)));
  for (let box = covered(); box !== undefined; box = covered()) {
    y = bottom(box) + leastRoom;
  }
  return { x: Math.round(at.x), y: Math.round(y) };
}

/**
 * Where a step of this size goes on that side of `source`: above and below in the same column, sideways in the next lane if
 * its own has no room beside it. It covers nothing and moves nothing; above, it may come to lie lower than asked for.
 */
export function roomBeside(
  chart: Chart,
  source: { readonly box: Rectangle; readonly laneId: string },
  side: Side,
  size: Size,
  sizeOf: (node: ChartNode) => Size,
): { readonly position: Point; readonly laneId: string } {
  const boxes = boxesOf(chart.nodes, sizeOf);
  const { box } = source;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  if (side === 'south' || side === 'north') {
    const y = side === 'south' ? bottom(box) + stepGap : box.y - stepGap - size.height;
    const x = middle.x - size.width / 2;
    return { position: side === 'south' ? freeBelow(boxes, { x, y }, size) : freeAbove(boxes, { x, y }, size), laneId: source.laneId };
  }
  const y = middle.y - size.height / 2;
  const index = chart.lanes.findIndex((lane) => lane.id === source.laneId);
  const own = chart.lanes[index];
  const left = laneOffsets(chart.lanes).get(source.laneId) ?? 0;
  const besideX = side === 'east' ? right(box) + stepGap : box.x - stepGap - size.width;
  const fits = own !== undefined && besideX >= left + leastRoom / 2 && besideX + size.width <= left + own.width - leastRoom / 2;
  const next = fits ? own : chart.lanes[index + (side === 'east' ? 1 : -1)];
  if (next === undefined) {
    const under = freeBelow(boxes, { x: middle.x - size.width / 2, y: bottom(box) + stepGap }, size);
    return { position: under, laneId: source.laneId };
  }
  const x = fits ? besideX : laneMiddle(chart.lanes, next) - size.width / 2;
  return { position: freeBelow(boxes, { x, y }, size), laneId: next.id };
}

/** Where a step of this size comes to lie with its middle at the point: in the lane there, and on nothing. */
export function roomAt(chart: Chart, at: Point, size: Size, sizeOf: (node: ChartNode) => Size): { readonly position: Point; readonly laneId: string | null } {
  const lane = laneAt(chart.lanes, at.x);
  const position = freeBelow(boxesOf(chart.nodes, sizeOf), { x: at.x - size.width / 2, y: at.y - size.height / 2 }, size);
  return { position, laneId: lane?.id ?? null };
}

/** Middle of the lane in points from the left. */
export function laneMiddle(lanes: readonly Lane[], lane: Lane): number {
  return (laneOffsets(lanes).get(lane.id) ?? 0) + lane.width / 2;
}

// helpers

/** The place itself where nothing is covered there, else the first free one above it; at the very top, the first one below. */
function freeAbove(boxes: readonly Rectangle[], at: Point, size: Size): Point {
  let y = at.y;
  const covered = (): Rectangle | undefined => boxes.find((box) => overlaps(box, inflate({ x: at.x, y, ...size }, leastRoom - 1)));
  for (let box = covered(); box !== undefined; box = covered()) {
    y = box.y - leastRoom - size.height;
  }
  return y < laneHeaderHeight + leastRoom / 2 ? freeBelow(boxes, at, size) : { x: Math.round(at.x), y: Math.round(y) };
}
