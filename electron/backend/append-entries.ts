import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { chartSchema, type Chart } from '../../shared/model/chart.ts';
import { applyDiff, type Diff } from '../../shared/model/diff.ts';
import type { JournalEntry } from '../../shared/model/history.ts';
import type { Power } from '../../shared/model/power.ts';
import { listChartStates, readChart, updateChart, type StoredChart } from '../storage/chart-queries.ts';
import type { WritableLibrary } from '../storage/handles.ts';
import { insertEntry } from '../storage/journal-queries.ts';
import { listPowers, updatePower } from '../storage/power-queries.ts';

/**
 * Applies the entries to the stored chart and writes them into its journal. To be called within a transaction. Throws
 * `chart.conflict` where the chart is not the one they were made on, `command.refused` where it would no longer be one.
 */
export function appendEntries(library: WritableLibrary, stored: StoredChart, entries: readonly JournalEntry[], at: string): StoredChart {
  let { chart, sequence } = stored;
  for (const entry of entries) {
    chart = applyDiff(chart, entry.diff);
    sequence += 1;
    insertEntry(library, stored.id, entry, { sequence, at });
  }
  const after: StoredChart = { id: stored.id, chart: requireSound(chart), sequence, changedAt: at };
  updateChart(library, after);
  followPower(library, stored.id, stored.chart.power, after.chart.power);
  return after;
}

export interface EveryChartChange {
  readonly command: 'department.follow' | 'posts.follow';
  readonly diffOf: (chart: Chart) => Diff;
  readonly at: string;
  readonly newId: () => string;
}

/** One journal entry for every chart the change concerns; their ids. To be called within a transaction. */
export function changeEveryChart(library: WritableLibrary, { command, diffOf, at, newId }: EveryChartChange): string[] {
  return listChartStates(library).flatMap(({ id }) => {
    const stored = readChart(library, id);
    const diff = stored === null ? [] : diffOf(stored.chart);
    if (stored === null || diff.length === 0) {
      return [];
    }
    appendEntries(library, stored, [{ id: newId(), kind: 'do', command, diff }], at);
    return [id];
  });
}

// helpers

/** Diffs are well formed one by one; this is for what only shows together: counts, doubled ids, ends in the air. */
function requireSound(chart: Chart): Chart {
  const parsed = chartSchema.safeParse(chart);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new MingquanError('command.refused', { reason: `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim() });
  }
  const laneIds = idsOf(chart.lanes);
  const nodeIds = idsOf(chart.nodes);
  idsOf(chart.edges);
  const strayNode = chart.nodes.find((node) => !laneIds.has(node.laneId));
  const strayEdge = chart.edges.find((edge) => !nodeIds.has(edge.from) || !nodeIds.has(edge.to));
  if (strayNode !== undefined || strayEdge !== undefined) {
    const id = strayNode?.id ?? strayEdge?.id ?? '';
    throw new MingquanError('command.refused', { reason: `${id} 没有所属的泳道或环节 / has no lane or step` });
  }
  return parsed.data;
}

function idsOf(records: readonly { readonly id: string }[]): Set<string> {
  const ids = new Set<string>();
  for (const { id } of records) {
    if (ids.has(id)) {
      throw new MingquanError('command.refused', { reason: `${id} 重复 / is there twice` });
    }
    ids.add(id);
  }
  return ids;
}

/** A power renamed in its chart is renamed in the catalogue; others the chart serves keep their names. */
function followPower(library: WritableLibrary, chartId: string, before: Power, after: Power): void {
  if (isSamePower(before, after)) {
    return;
  }
  for (const entry of listPowers(library)) {
    if (entry.chartId === chartId && isSamePower(entry.power, before)) {
      updatePower(library, { ...entry, power: after });
    }
  }
}

function isSamePower(first: Power, second: Power): boolean {
  return (
    first.code === second.code &&
    first.name === second.name &&
    first.kind === second.kind &&
    first.implementingBody === second.implementingBody
  );
}
