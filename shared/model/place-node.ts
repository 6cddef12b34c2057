import { overlaps, type Point, type Rectangle, type Size } from '../kernel/geometry.ts';
import type { Chart } from './chart.ts';
import { laneOffsets } from './graph.ts';
import { laneHeaderHeight } from './lane.ts';
import type { ChartNode } from './node.ts';

/** Points between a new node and what stands above it. */
const gap = 32;

/**
 * Where a new node of this size goes: in the middle of the lane, under `after` or, without it, under everything in the
 * lane, and on nothing that already stands there.
 */
export function placeNode(
  chart: Chart,
  laneId: string,
  size: Size,
  after: ChartNode | null,
  sizeOf: (node: ChartNode) => Size,
): Point {
  const lane = chart.lanes.find((each) => each.id === laneId);
  const middle = (laneOffsets(chart.lanes).get(laneId) ?? 0) + (lane?.width ?? 0) / 2;
  const x = Math.round(middle - size.width / 2);
  const placed = chart.nodes.flatMap((node): Rectangle[] =>
    node.position === null ? [] : [{ ...node.position, ...sizeOf(node) }],
  );
  const anchor = after?.position ?? null;
  const inLane = chart.nodes.filter((node) => node.laneId === laneId && node.position !== null);
  const lowest = Math.max(laneHeaderHeight, ...inLane.map((node) => (node.position?.y ?? 0) + sizeOf(node).height));
  let y = anchor !== null && after !== null ? anchor.y + sizeOf(after).height + gap : lowest + (inLane.length > 0 ? gap : gap / 2);
  const room = (): Rectangle => ({ x: x - 4, y: y - gap / 2, width: size.width + 8, height: size.height + gap / 2 });
  for (let other = placed.find((each) => overlaps(each, room())); other !== undefined; ) {
    y = other.y + other.height + gap;
    other = placed.find((each) => overlaps(each, room()));
  }
  return { x, y: Math.round(y) };
}
