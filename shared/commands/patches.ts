import { MingquanError } from '../kernel/mingquan-error.ts';
import type { Chart } from '../model/chart.ts';
import { headPatch, type ChartHead, type Diff, type Patch } from '../model/diff.ts';
import type { ChartEdge } from '../model/edge.ts';
import type { Lane } from '../model/lane.ts';
import type { ChartNode } from '../model/node.ts';
import type { Stage } from '../model/stage.ts';

type ListName = 'lanes' | 'stages' | 'nodes' | 'edges';
type RecordOf<Name extends ListName> = { lanes: Lane; stages: Stage; nodes: ChartNode; edges: ChartEdge }[Name];

/** The diff that adds the record at the end of its list. */
export function added<Name extends ListName>(chart: Chart, list: Name, record: RecordOf<Name>): Diff {
  return [{ list, index: chart[list].length, before: null, after: record } as Patch];
}

/** The diff that puts `after` in the place of the record with its id; nothing where they are alike. */
export function replaced<Name extends ListName>(chart: Chart, list: Name, after: RecordOf<Name>): Diff {
  const { record, index } = requireRecord(chart, list, after.id);
  return isAlike(record, after) ? [] : [{ list, index, before: record, after } as Patch];
}

/** The diff that removes the records with these ids, last first, so that the indexes hold. */
export function removed(chart: Chart, list: ListName, ids: ReadonlySet<string>): Diff {
  return chart[list]
    .map((record, index) => ({ list, index, before: record, after: null }) as Patch)
    .filter((patch) => patch.before !== null && 'id' in patch.before && ids.has(patch.before.id))
    .reverse();
}

/** The diff that changes fields of the chart's head; nothing where they are alike. */
export function headChanged(chart: Chart, change: Partial<ChartHead>): Diff {
  const patch = headPatch(chart, change);
  return patch === null ? [] : [patch];
}

/** The record with this id and its index. Throws `command.refused` where there is none. */
export function requireRecord<Name extends ListName>(
  chart: Chart,
  list: Name,
  id: string,
): { record: RecordOf<Name>; index: number } {
  const index = chart[list].findIndex((record) => record.id === id);
  const record = chart[list][index] as RecordOf<Name> | undefined;
  if (record === undefined) {
    throw new MingquanError('command.refused', { reason: `${list} ${id}` });
  }
  return { record, index };
}

/** Throws `command.refused` where the chart has no such stage; null stands for none. */
export function requireStage(chart: Chart, stageId: string | null): void {
  if (stageId !== null) {
    requireRecord(chart, 'stages', stageId);
  }
}

/** Edges that touch any of the nodes, with their routes given back to the router. */
export function released(chart: Chart, nodeIds: ReadonlySet<string>): Diff {
  if (nodeIds.size === 0) {
    return [];
  }
  return chart.edges.flatMap((edge) =>
    edge.route !== null && (nodeIds.has(edge.from) || nodeIds.has(edge.to))
      ? replaced(chart, 'edges', { ...edge, route: null })
      : [],
  );
}

/** Records are plain data written by one program, so their JSON is equal where they are. */
export function isAlike(first: unknown, second: unknown): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}
