import { z } from 'zod';
import { overlaps, type Point, type Rectangle, type Size } from '../kernel/geometry.ts';
import type { Chart } from '../model/chart.ts';
import { laneOffsets, stageAt } from '../model/graph.ts';
import { chartEdgeSchema, type ChartEdge } from '../model/edge.ts';
import { laneHeaderHeight } from '../model/lane.ts';
import { boxAt, boxSize, boxSizesSchema } from './box-sizes.ts';
import { defineCommand } from './command.ts';
import { replaced, requireRecord } from './patches.ts';

/**
 * Hands nodes over to another lane: each goes to its middle, to the free height nearest its own, in its stage where there is
 * room, and covers no other; others stay. Routes at them go back to the router. With `interfaceMark` the flow lines that
 * thereby come to cross lanes and bear no mark get it, and those that no longer do lose it. Locked nodes stay.
 */
export const nodeLane = defineCommand({
  arguments: z.strictObject({
    ids: z.array(z.string()).min(1).max(2000),
    laneId: z.string(),
    interfaceMark: chartEdgeSchema.shape.interfaceMark.optional(),
    sizes: boxSizesSchema.optional(),
  }),
  run(chart, { ids, laneId, interfaceMark, sizes }) {
    const { record: lane } = requireRecord(chart, 'lanes', laneId);
    const wanted = [...new Set(ids)].map((id) => requireRecord(chart, 'nodes', id).record);
    const moving = wanted
      .filter((node) => !node.locked && node.laneId !== laneId)
      .sort((a, b) => (a.position?.y ?? 0) - (b.position?.y ?? 0));
    const movingIds = new Set(moving.map(({ id }) => id));
    const taken = chart.nodes.flatMap((node) => (movingIds.has(node.id) ? [] : (boxAt(node, sizes) ?? [])));
    const middle = (laneOffsets(chart.lanes).get(laneId) ?? 0) + lane.width / 2;
    const nodes = moving.flatMap((node) => {
      const size = boxSize(node, sizes);
      const position = node.position === null ? null : freePlace(chart, node.position.y, middle, size, taken);
      taken.push(...(position === null ? [] : [{ ...position, ...size }]));
      const stageId = position === null || node.stageId === null ? node.stageId : (stageAt(chart.stages, position.y)?.id ?? null);
      return replaced(chart, 'nodes', { ...node, laneId, position, stageId });
    });
    const edges = chart.edges.flatMap((edge) =>
      movingIds.has(edge.from) || movingIds.has(edge.to)
        ? replaced(chart, 'edges', { ...edge, route: null, interfaceMark: markOf(chart, edge, movingIds, laneId, interfaceMark) })
        : [],
    );
    return [...nodes, ...edges];
  },
});

// helpers

/** Points kept free above and below. */
const gap = 16;

/** The free height nearest `y`: `y` itself, or right above or under one of the boxes there. */
function freePlace(chart: Chart, y: number, middle: number, size: Size, taken: readonly Rectangle[]): Point {
  const x = Math.round(middle - size.width / 2);
  const column = { x: x - 4, width: size.width + 8 };
  const beside = taken.filter((box) => box.x < column.x + column.width && box.x + box.width > column.x);
  const least = laneHeaderHeight + gap / 2;
  const heights = [Math.max(y, least), ...beside.flatMap((box) => [box.y - gap - size.height, box.y + box.height + gap])];
  const free = heights
    .filter((top) => top >= least || top === heights[0])
    .filter((top) => !beside.some((box) => overlaps({ ...column, y: top - gap / 2, height: size.height + gap }, box)))
    .sort((a, b) => stageSteps(chart, y, a) - stageSteps(chart, y, b) || Math.abs(a - y) - Math.abs(b - y) || a - b);
  return { x, y: Math.round(free[0] ?? y) };
}

/** How many stages away from its own a node of height `from` would come to lie. */
function stageSteps({ stages }: Chart, from: number, to: number): number {
  const indexAt = (y: number): number => stages.findIndex(({ id }) => id === stageAt(stages, y)?.id);
  return Math.abs(indexAt(from) - indexAt(to));
}

function markOf(chart: Chart, edge: ChartEdge, moving: ReadonlySet<string>, laneId: string, mark: string | undefined): string {
  const laneBefore = (id: string): string | undefined => chart.nodes.find((node) => node.id === id)?.laneId;
  const [from, to] = [laneBefore(edge.from), laneBefore(edge.to)];
  const crossed = from !== to;
  const crosses = (moving.has(edge.from) ? laneId : from) !== (moving.has(edge.to) ? laneId : to);
  if (mark === undefined || crossed === crosses) {
    return edge.interfaceMark;
  }
  return crosses && edge.interfaceMark === '' ? mark : !crosses && edge.interfaceMark === mark ? '' : edge.interfaceMark;
}
