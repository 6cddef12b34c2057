import { bottom, overlaps, right } from '../../shared/kernel/geometry.ts';
import type { ChartLayout, SizeOf } from '../../shared/layout/chart-layout.ts';
import type { RouteBox } from '../../shared/layout/route-box.ts';
import { isOrthogonal, passesThrough } from '../../shared/layout/route-check.ts';
import { sideAt } from '../../shared/layout/route-box.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { laneHeaderHeight, laneSchema } from '../../shared/model/lane.ts';

/** Everything that is wrong with the layout, in words; empty for a good one. */
export function layoutFaults(chart: Chart, layout: ChartLayout, sizeOf: SizeOf): string[] {
  const faults: string[] = [];
  const boxes = new Map<string, RouteBox>();
  for (const node of chart.nodes) {
    const position = layout.positions[node.id];
    if (position === undefined) {
      faults.push(`${node.id} is not placed`);
    } else {
      boxes.set(node.id, { ...position, ...sizeOf(node), kind: node.kind });
    }
  }
  faults.push(...laneFaults(chart, layout, boxes));
  const all = [...boxes];
  for (const [at, [id, box]] of all.entries()) {
    for (const [other, otherBox] of all.slice(at + 1)) {
      if (overlaps(box, otherBox)) {
        faults.push(`${id} lies on ${other}`);
      }
    }
  }
  for (const edge of chart.edges) {
    const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)];
    const route = layout.routes[edge.id];
    const [first, last] = [route?.[0], route?.at(-1)];
    if (from === undefined || to === undefined) {
      continue;
    }
    if (route === undefined || first === undefined || last === undefined || route.length < 2) {
      faults.push(`${edge.id} has no route`);
      continue;
    }
    if (!isOrthogonal(route)) {
      faults.push(`${edge.id} is slanting`);
    }
    if (sideAt(from, first) === null || sideAt(to, last) === null) {
      faults.push(`${edge.id} does not reach from border to border`);
    }
    for (const [id, box] of boxes) {
      if (passesThrough(route, box)) {
        faults.push(`${edge.id} leads through ${id}`);
      }
    }
  }
  return faults;
}

// helpers

/** Least points between a node and its lane's border. */
const laneMargin = 4;

function laneFaults(chart: Chart, layout: ChartLayout, boxes: ReadonlyMap<string, RouteBox>): string[] {
  const faults: string[] = [];
  let left = 0;
  for (const lane of chart.lanes) {
    const width = layout.laneWidths[lane.id] ?? Number.NaN;
    if (!laneSchema.shape.width.safeParse(width).success) {
      faults.push(`${lane.id} cannot be ${width} wide`);
    }
    for (const node of chart.nodes) {
      const box = boxes.get(node.id);
      if (node.laneId === lane.id && box !== undefined) {
        if (!(box.x >= left + laneMargin && right(box) <= left + width - laneMargin)) {
          faults.push(`${node.id} stands outside its lane`);
        }
        if (!(box.y > laneHeaderHeight && bottom(box) < Infinity)) {
          faults.push(`${node.id} stands on the header`);
        }
      }
    }
    left += width;
  }
  for (const [id, route] of Object.entries(layout.routes)) {
    if (route.some(({ x, y }) => x < 0 || (chart.lanes.length > 0 && x > left) || y < laneHeaderHeight)) {
      faults.push(`${id} runs outside the chart`);
    }
  }
  return faults;
}
