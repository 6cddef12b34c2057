import { expect, test } from 'vitest';
import { advanceHistory, redoEntry, undoEntry } from '../../shared/commands/history.ts';
import { runCommand } from '../../shared/commands/registry.ts';
import { emptyChart, type Chart } from '../../shared/model/chart.ts';
import { applyDiff } from '../../shared/model/diff.ts';
import { emptyHistory, type History, type JournalEntry } from '../../shared/model/history.ts';
import { chartAt, historyMoments } from './history-steps.ts';

const newId = () => 'id';

function take(state: { chart: Chart; history: History }, entry: JournalEntry | null): { chart: Chart; history: History } {
  return entry === null ? state : { chart: applyDiff(state.chart, entry.diff), history: advanceHistory(state.history, entry) };
}

test('every moment shows the chart that going there gives', () => {
  let state = { chart: emptyChart('c', '零', { code: '', name: '', kind: 'other', implementingBody: '' }), history: emptyHistory };
  for (const title of ['一', '二', '三', '四']) {
    const diff = runCommand(state.chart, { command: 'chart.edit', arguments: { title } }, { newId });
    state = take(state, { id: title, kind: 'do', command: 'chart.edit', diff });
  }
  state = take(take(state, undoEntry(state.history, newId)), null);
  state = take(state, undoEntry(state.history, newId));
  expect(state.chart.title).toBe('二');
  const moments = historyMoments(state.history);
  expect(moments.map(({ back }) => [back, chartAt(state.chart, state.history, back).title])).toEqual([[-2, '四'], [-1, '三'], [0, '二'], [1, '一'], [2, '零']]);
  expect(moments.at(-1)?.command).toBeNull();
  expect(take(state, redoEntry(state.history, newId)).chart.title).toBe('三');
});
