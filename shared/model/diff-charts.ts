import type { Chart } from './chart.ts';
import { headOf, headPatch, type Diff, type Patch } from './diff.ts';

/**
 * The diff that makes `after` of `before`, whatever lies between them: for a version taken back, a table read, a chart
 * that was recovered. Both are to have the same id. Records keep their identity by id, and the lists get `after`'s order.
 */
export function diffCharts(before: Chart, after: Chart): Diff {
  const head = headPatch(before, headOf(after));
  return [
    ...(head === null ? [] : [head]),
    ...listDiff('edges', before.edges, after.edges),
    ...listDiff('nodes', before.nodes, after.nodes),
    ...listDiff('lanes', before.lanes, after.lanes),
    ...listDiff('stages', before.stages, after.stages),
  ];
}

// helpers

function listDiff<Item extends { readonly id: string }>(
  list: 'lanes' | 'stages' | 'nodes' | 'edges',
  before: readonly Item[],
  after: readonly Item[],
): Diff {
  const kept = new Set(after.map(({ id }) => id));
  const patches: unknown[] = [];
  const present = [...before];
  for (let index = present.length - 1; index >= 0; index -= 1) {
    const item = present[index];
    if (item !== undefined && !kept.has(item.id)) {
      patches.push({ list, index, before: item, after: null });
      present.splice(index, 1);
    }
  }
  after.forEach((item, index) => {
    if (present[index]?.id !== item.id) {
      const from = present.findIndex(({ id }) => id === item.id);
      const [moved] = from < 0 ? [] : present.splice(from, 1);
      patches.push(...(moved === undefined ? [] : [{ list, index: from, before: moved, after: null }]));
      patches.push({ list, index, before: null, after: item });
      present.splice(index, 0, item);
    } else if (JSON.stringify(present[index]) !== JSON.stringify(item)) {
      patches.push({ list, index, before: present[index], after: item });
    }
  });
  return patches as Patch[];
}
