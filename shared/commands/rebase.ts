import { applyDiff, headOf, type Diff, type Patch } from '../model/diff.ts';
import type { Chart } from '../model/chart.ts';
import type { JournalEntry } from '../model/history.ts';

/**
 * The entry as it reads on `chart`, which others have changed since it was made: records are found by id, wherever they
 * stand now. Null where both changed the same record or field, or where what it builds on is gone: nobody's change is
 * ever overwritten unseen.
 */
export function rebaseEntry(chart: Chart, entry: JournalEntry): JournalEntry | null {
  const diff: Diff = [];
  let present = chart;
  for (const patch of entry.diff) {
    const moved = movedPatch(present, patch);
    if (moved === null) {
      return null;
    }
    diff.push(moved);
    present = applyDiff(present, [moved]);
  }
  return isWhole(present) ? { ...entry, diff } : null;
}

// helpers

function movedPatch(chart: Chart, patch: Patch): Patch | null {
  if (patch.list === 'head') {
    const { content, ...fields } = patch.before;
    const { content: presentContent, ...present } = headOf(chart);
    return agrees(fields, present) && agrees(content ?? {}, presentContent) ? patch : null;
  }
  const list: readonly { readonly id: string }[] = chart[patch.list];
  if (patch.before === null) {
    const isTaken = list.some(({ id }) => id === patch.after?.id);
    return isTaken ? null : { ...patch, index: Math.min(patch.index, list.length) };
  }
  const { id } = patch.before;
  const index = list.findIndex((record) => record.id === id);
  return index >= 0 && alike(list[index], patch.before) ? { ...patch, index } : null;
}

/** Whether every field the change knew has the value it knew. */
function agrees(known: object, present: object): boolean {
  const values = new Map(Object.entries(present));
  return Object.entries(known).every(([name, value]) => alike(values.get(name), value));
}

function alike(first: unknown, second: unknown): boolean {
  return JSON.stringify(sorted(first)) === JSON.stringify(sorted(second));
}

/** Plain data with its fields in one order, whichever program wrote it. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .sort(([first], [second]) => (first < second ? -1 : 1))
      .map(([name, field]) => [name, sorted(field)]),
  );
}

function isWhole(chart: Chart): boolean {
  const lanes = new Set(chart.lanes.map(({ id }) => id));
  const nodes = new Set(chart.nodes.map(({ id }) => id));
  return (
    chart.nodes.every(({ laneId }) => lanes.has(laneId)) && chart.edges.every(({ from, to }) => nodes.has(from) && nodes.has(to))
  );
}
