import { z } from 'zod';
import { bottom, right, type Rectangle } from '../kernel/geometry.ts';
import type { Chart } from '../model/chart.ts';
import { laneAt, stageAt } from '../model/graph.ts';
import { laneSchema } from '../model/lane.ts';
import type { ChartNode } from '../model/node.ts';
import { stageSchema } from '../model/stage.ts';
import { stageOf } from './band-shift.ts';
import { boxAt, boxSizesSchema, type BoxSizes } from './box-sizes.ts';
import { defineCommand } from './command.ts';
import { shiftedContents } from './contents-shift.ts';
import { replaced } from './patches.ts';

/**
 * Puts in space of `by` points at a height (axis y) or a place from the left (axis x): what begins there or later moves on,
 * and the stage or lane there grows. `by` below 0 takes space away, as far as nothing comes to lie on another and the stage
 * or lane keeps its least extent. A locked node stays, unless its own lane or stage is moved.
 */
export const spaceInsert = defineCommand({
  arguments: z.strictObject({
    axis: z.enum(['x', 'y']),
    at: z.number().min(-100000).max(100000),
    by: z.number().min(-5000).max(5000),
    sizes: boxSizesSchema.optional(),
  }),
  run(chart, { axis, at, by: wanted, sizes }) {
    const bands = axis === 'x' ? chart.lanes : chart.stages;
    const there = bands.findIndex(({ id }) => id === (axis === 'x' ? laneAt(chart.lanes, at) : stageAt(chart.stages, at))?.id);
    const isMoved = (node: ChartNode): boolean => {
      const bandId = axis === 'x' ? node.laneId : stageOf(chart, node);
      const own = bands.findIndex(({ id }) => id === bandId);
      return own >= 0 && own !== there ? own > there : !node.locked && node.position !== null && node.position[axis] >= at;
    };
    const by = allowed(chart, axis, at, wanted, isMoved, sizes);
    if (by === 0) {
      return [];
    }
    const contents = shiftedContents(chart, { axis, ofNode: (node) => (isMoved(node) ? by : 0), ofPlace: (place) => (place >= at ? by : 0) });
    const lane = axis === 'x' ? laneAt(chart.lanes, at) : null;
    const stage = axis === 'y' ? stageAt(chart.stages, at) : null;
    return [
      ...(lane === null ? [] : replaced(chart, 'lanes', { ...lane, width: lane.width + by })),
      ...(stage === null ? [] : replaced(chart, 'stages', { ...stage, height: stage.height + by })),
      ...contents,
    ];
  },
});

// helpers

/** Points kept between two boxes that come nearer one another. */
const leastGap = 8;

function allowed(
  chart: Chart,
  axis: 'x' | 'y',
  at: number,
  wanted: number,
  isMoved: (node: ChartNode) => boolean,
  sizes: BoxSizes | undefined,
): number {
  const extent = axis === 'x' ? (laneAt(chart.lanes, at)?.width ?? null) : (stageAt(chart.stages, at)?.height ?? null);
  const bounds = axis === 'x' ? laneSchema.shape.width : stageSchema.shape.height;
  const least = extent === null ? -Infinity : Math.min(0, (bounds.minValue ?? 0) - extent);
  const most = extent === null ? Infinity : Math.max(0, (bounds.maxValue ?? 0) - extent);
  const room = wanted < 0 ? roomBefore(chart, axis, isMoved, sizes) : 0;
  return wanted < 0 ? -Math.min(-wanted, -least, room) || 0 : Math.min(wanted, most);
}

/** How far the moved boxes can come back before one of them reaches one that stays. */
function roomBefore(chart: Chart, axis: 'x' | 'y', isMoved: (node: ChartNode) => boolean, sizes: BoxSizes | undefined): number {
  const boxes = chart.nodes.flatMap((node) => {
    const box = boxAt(node, sizes);
    return box === null ? [] : [{ box, moves: isMoved(node) }];
  });
  const staying = boxes.filter(({ moves }) => !moves).map(({ box }) => box);
  let room = Infinity;
  for (const { box } of boxes.filter(({ moves }) => moves)) {
    for (const other of staying) {
      if (facesAcross(axis, box, other) && other[axis] < box[axis]) {
        const end = axis === 'x' ? right(other) : bottom(other);
        room = Math.min(room, Math.max(0, box[axis] - end - leastGap));
      }
    }
  }
  return room;
}

function facesAcross(axis: 'x' | 'y', first: Rectangle, second: Rectangle): boolean {
  return axis === 'x' ? first.y < bottom(second) && second.y < bottom(first) : first.x < right(second) && second.x < right(first);
}
