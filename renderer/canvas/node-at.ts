import type { Point, Rectangle, Size } from '../../shared/kernel/geometry.ts';
import type { Chart } from '../../shared/model/chart.ts';
import type { Side } from '../../shared/model/edge.ts';
import type { ChartNode } from '../../shared/model/node.ts';

/** Points round a symbol that still count as on it. */
const margin = 6;

/** The node under the point, or null; the uppermost where several are. */
export function nodeAt(chart: Chart, at: Point, sizeOf: (node: ChartNode) => Size): ChartNode | null {
  const under = chart.nodes.filter((node) => {
    const size = sizeOf(node);
    const place = node.position;
    return (
      place !== null &&
      at.x >= place.x - margin && at.x <= place.x + size.width + margin &&
      at.y >= place.y - margin && at.y <= place.y + size.height + margin
    );
  });
  return under.at(-1) ?? null;
}

/** The side of the box that is meant by a point near it; null in its middle, where the router may choose. */
export function sideAt(box: Rectangle, at: Point): Side | null {
  const distances: readonly (readonly [Side, number])[] = [
    ['north', Math.abs(at.y - box.y)],
    ['south', Math.abs(at.y - box.y - box.height)],
    ['west', Math.abs(at.x - box.x)],
    ['east', Math.abs(at.x - box.x - box.width)],
  ];
  const nearest = distances.reduce((best, each) => (each[1] < best[1] ? each : best));
  return nearest[1] <= Math.min(box.width, box.height) / 3 ? nearest[0] : null;
}

/** The middle of a box's side. */
export function sideMiddle(box: Rectangle, side: Side): Point {
  return {
    x: side === 'west' ? box.x : side === 'east' ? box.x + box.width : box.x + box.width / 2,
    y: side === 'north' ? box.y : side === 'south' ? box.y + box.height : box.y + box.height / 2,
  };
}
