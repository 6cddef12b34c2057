import { z } from 'zod';
import { definedOf } from '../kernel/defined-of.ts';
import { MingquanError } from '../kernel/mingquan-error.ts';
import { chartEdgeSchema, type ChartEdge } from '../model/edge.ts';
import { defineCommand } from './command.ts';
import { replaced, requireRecord } from './patches.ts';

const fields = chartEdgeSchema.omit({ id: true }).partial();

/**
 * Changes an edge's label, interface mark, ends, bends, sides or route. A new end gives the route back to the router and
 * drops the bends and that end's side; new bends or sides give back the route. Refuses a line joined anew to come to lie on
 * another of the same label, or to lead back to where it comes from.
 */
export const edgeEdit = defineCommand({
  arguments: z.strictObject({ id: z.string(), change: fields }),
  run(chart, { id, change }) {
    const { record } = requireRecord(chart, 'edges', id);
    const given = definedOf(change);
    const from = given.from ?? record.from;
    const to = given.to ?? record.to;
    requireRecord(chart, 'nodes', from);
    requireRecord(chart, 'nodes', to);
    const after = { ...record, ...withoutOldCourse(record, from, to, 'bends' in given || 'fromSide' in given || 'toSide' in given), ...given, id };
    const isJoinedAnew = from !== record.from || to !== record.to;
    if (isJoinedAnew && (from === to || chart.edges.some((other) => other.id !== id && isTwin(other, after)))) {
      throw new MingquanError('command.refused', { reason: `edges ${from} → ${to}` });
    }
    return replaced(chart, 'edges', after);
  },
});

// helpers

/** What no longer holds of the way the line took. */
function withoutOldCourse(record: ChartEdge, from: string, to: string, isCourseGiven: boolean): Partial<ChartEdge> {
  const isJoinedAnew = from !== record.from || to !== record.to;
  return {
    ...(isJoinedAnew || isCourseGiven ? { route: null } : {}),
    ...(isJoinedAnew ? { bends: [] } : {}),
    ...(from === record.from ? {} : { fromSide: null }),
    ...(to === record.to ? {} : { toSide: null }),
  };
}

function isTwin(first: ChartEdge, second: ChartEdge): boolean {
  return first.from === second.from && first.to === second.to && first.label === second.label;
}
