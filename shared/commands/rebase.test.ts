import { describe, expect, test } from 'vitest';
import { smallChart } from '../../test/harness/small-chart.ts';
import { applyDiff } from '../model/diff.ts';
import type { JournalEntry } from '../model/history.ts';
import { rebaseEntry } from './rebase.ts';
import { runCommand, type CommandCall } from './registry.ts';

const chart = smallChart(1, [['a', 'step', 0], ['b', 'step', 0], ['c', 'step', 0]], [['a', 'b'], ['b', 'c']]);

function entry(call: CommandCall, base = chart): JournalEntry {
  return { id: 'e', kind: 'do', command: call.command, diff: runCommand(base, call, { newId: () => 'new' }) };
}
function after(call: CommandCall): typeof chart {
  return applyDiff(chart, entry(call).diff);
}

describe('an entry made before others changed the chart', () => {
  test('finds its record where that stands now', () => {
    const theirs = after({ command: 'elements.delete', arguments: { ids: ['a'] } });
    const mine = rebaseEntry(theirs, entry({ command: 'node.edit', arguments: { id: 'c', change: { duty: '告知' } } }));
    expect(applyDiff(theirs, mine?.diff ?? []).nodes.map(({ id, duty }) => [id, duty])).toEqual([['b', ''], ['c', '告知']]);
  });

  test('joins a change of another field of the head', () => {
    const theirs = after({ command: 'chart.edit', arguments: { title: '新名' } });
    const mine = rebaseEntry(theirs, entry({ command: 'chart.edit', arguments: { issuer: '某局' } }));
    expect(applyDiff(theirs, mine?.diff ?? [])).toMatchObject({ title: '新名', issuer: '某局' });
  });

  test.each<[string, CommandCall, CommandCall]>([
    ['both changed one step', { command: 'node.edit', arguments: { id: 'b', change: { text: '甲' } } }, { command: 'node.edit', arguments: { id: 'b', change: { text: '乙' } } }],
    ['both changed the title', { command: 'chart.edit', arguments: { title: '甲' } }, { command: 'chart.edit', arguments: { title: '乙' } }],
    ['the step is gone', { command: 'elements.delete', arguments: { ids: ['b'] } }, { command: 'node.edit', arguments: { id: 'b', change: { text: '乙' } } }],
    ['the end of a new line is gone', { command: 'elements.delete', arguments: { ids: ['c'] } }, { command: 'edge.add', arguments: { from: 'a', to: 'c' } }],
  ])('is not carried over where %s', (_what, theirs, mine) => {
    expect(rebaseEntry(after(theirs), entry(mine))).toBeNull();
  });
});
