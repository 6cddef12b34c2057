import { boxAt, type BoxSizes } from '../commands/box-sizes.ts';
import { bottom, overlaps, type Point, type Rectangle, type Size } from '../kernel/geometry.ts';
import type { Chart } from '../model/chart.ts';
import { laneOffsets } from '../model/graph.ts';
import type { ChartNode } from '../model/node.ts';

/** Points between a new node and what stands above or below it. */
export const newNodeGap = 32;
/** Extent in points of a new terminator and a new step, before typesetting measures them. */
export const newTerminator: Size = { width: 100, height: 28 };
export const newStep: Size = { width: 108, height: 48 };

/** The middle of the lane at this height. */
export function inLane(chart: Chart, laneId: string, y: number, size: Size): Point {
  const lane = chart.lanes.find((each) => each.id === laneId);
  const middle = (laneOffsets(chart.lanes).get(laneId) ?? 0) + (lane?.width ?? 0) / 2;
  return { x: Math.round(middle - size.width / 2), y: Math.round(y) };
}

/** The first free place in the node's lane under it; null where it has no place itself. */
export function freeBelow(chart: Chart, node: ChartNode, size: Size, sizes: BoxSizes | undefined): Point | null {
  const box = boxAt(node, sizes);
  if (box === null) {
    return null;
  }
  const taken = chart.nodes.flatMap((each) => boxAt(each, sizes) ?? []);
  let place = inLane(chart, node.laneId, bottom(box) + newNodeGap, size);
  const room = (): Rectangle => ({ ...place, ...size, y: place.y - newNodeGap / 2, height: size.height + newNodeGap / 2 });
  for (let other = taken.find((each) => overlaps(each, room())); other !== undefined; ) {
    place = { ...place, y: Math.round(bottom(other) + newNodeGap) };
    other = taken.find((each) => overlaps(each, room()));
  }
  return place;
}
