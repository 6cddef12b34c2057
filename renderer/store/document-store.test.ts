import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Client } from '../../shared/contract/client.ts';
import type { EventData } from '../../shared/contract/events.ts';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { failure, success } from '../../shared/kernel/result.ts';
import { emptyChart, type Chart } from '../../shared/model/chart.ts';
import { applyDiff, headOf } from '../../shared/model/diff.ts';
import type { JournalEntry } from '../../shared/model/history.ts';
import { historyFromJournal } from '../../shared/commands/history.ts';
import { createDocumentStore } from './document-store.ts';

/** A file of one chart: what the backend would keep. */
function setUp() {
  const first = emptyChart('chart', '取水许可', { code: '', name: '取水许可', kind: 'licence', implementingBody: '' });
  const journal: JournalEntry[] = [];
  const told: string[] = [];
  let tell: (data: EventData<'library.changed'>) => void = () => undefined;
  let isFull = false;
  let isDeleted = false;
  let next = 0;
  const answers: Record<string, (arguments_: never) => unknown> = {
    'charts.open': () =>
      isDeleted
        ? failure(new MingquanError('chart.not-found').toPlain())
        : success({
            chart: journal.reduce((chart, entry) => applyDiff(chart, entry.diff), first),
            sequence: journal.length,
            history: historyFromJournal(journal),
          }),
    'charts.append': ({ expectedSequence, entries }: { expectedSequence: number; entries: JournalEntry[] }) => {
      if (isDeleted) {
        return failure(new MingquanError('chart.not-found').toPlain());
      }
      if (isFull) {
        return failure(new MingquanError('storage.full').toPlain());
      }
      if (expectedSequence !== journal.length) {
        return failure(new MingquanError('chart.conflict').toPlain());
      }
      journal.push(...entries);
      return success({ sequence: journal.length, savedAt: '2026-03-02T01:02:03.000Z' });
    },
  };
  const client = {
    call: async (name: string, arguments_: never) => answers[name]?.(arguments_),
    subscribe: (_name: string, listener: (data: EventData<'library.changed'>) => void) => {
      tell = listener;
      return () => undefined;
    },
  } as unknown as Client;
  const store = createDocumentStore({
    client,
    newId: () => `id${(next += 1)}`,
    origin: 'me',
    sequenceInFile: async () => (isDeleted ? null : journal.length),
    isReadOnly: () => false,
    onRefused: (error) => told.push(error.code),
    onReloaded: (why) => told.push(why),
    onDeleted: () => told.push('deleted'),
  });
  return {
    store,
    journal,
    told,
    fill: (full: boolean) => {
      isFull = full;
    },
    remove: () => {
      isDeleted = true;
    },
    changedBy: (origin: string, chartIds = ['chart']) => tell({ chartIds, origin }),
    titled: (title: string) => store.getState().run({ command: 'chart.edit', arguments: { title } }),
    chart: () => store.getState().chart as Chart,
  };
}

describe('the open document', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('shows an edit at once and has it in the journal within 300 ms', async () => {
    const { store, journal, titled, chart } = setUp();
    await store.getState().open('chart');
    expect(titled('甲')).toBe(true);
    expect(chart().title).toBe('甲');
    expect(journal).toEqual([]);
    await vi.advanceTimersByTimeAsync(300);
    expect(journal.map((entry) => entry.command)).toEqual(['chart.edit']);
    expect(store.getState().save).toEqual({ status: 'saved', at: '2026-03-02T01:02:03.000Z' });
  });

  test('a change that changes nothing makes no step', async () => {
    const { store, titled } = setUp();
    await store.getState().open('chart');
    expect(titled('取水许可')).toBe(false);
    expect(store.getState().history.undo).toEqual([]);
  });

  test('runs of one gesture are one step, also after the chart is opened anew', async () => {
    const { store, chart } = setUp();
    await store.getState().open('chart');
    for (const title of ['甲', '甲乙', '甲乙丙']) {
      store.getState().run({ command: 'chart.edit', arguments: { title } }, 'typing');
      await vi.advanceTimersByTimeAsync(300);
    }
    await store.getState().open('chart');
    expect(chart().title).toBe('甲乙丙');
    store.getState().undo();
    expect(chart().title).toBe('取水许可');
    expect(store.getState().history.undo).toEqual([]);
    store.getState().redo();
    expect(chart().title).toBe('甲乙丙');
  });

  test('a refused command is told and changes nothing', async () => {
    const { store, told, journal } = setUp();
    await store.getState().open('chart');
    expect(store.getState().run({ command: 'edge.add', arguments: { from: 'a', to: 'b' } })).toBe(false);
    await vi.advanceTimersByTimeAsync(300);
    expect(told).toEqual(['command.refused']);
    expect(journal).toEqual([]);
  });

  test('a full disk is seen, and the edits follow when there is room', async () => {
    const { store, journal, titled, fill } = setUp();
    await store.getState().open('chart');
    fill(true);
    titled('甲');
    await vi.advanceTimersByTimeAsync(300);
    expect(store.getState().save.status).toBe('failed');
    fill(false);
    titled('乙');
    await vi.advanceTimersByTimeAsync(5000);
    expect(store.getState().save.status).toBe('saved');
    expect(journal).toHaveLength(2);
  });

  test('an edit on an overtaken chart loads the newest and says so', async () => {
    const { store, journal, told, titled, chart } = setUp();
    await store.getState().open('chart');
    const head = headOf(chart());
    journal.push({
      id: 'other',
      kind: 'do',
      command: 'chart.edit',
      diff: [{ list: 'head', before: head, after: { ...head, title: '别处' } }],
    });
    titled('甲');
    await vi.advanceTimersByTimeAsync(300);
    expect(chart().title).toBe('别处');
    expect(told).toEqual(['conflict']);
    titled('甲');
    await vi.advanceTimersByTimeAsync(300);
    expect(journal).toHaveLength(2);
  });

  test('follows changes of others, not its own', async () => {
    const { store, journal, told, changedBy, chart } = setUp();
    await store.getState().open('chart');
    const head = headOf(chart());
    journal.push({
      id: 'other',
      kind: 'do',
      command: 'chart.edit',
      diff: [{ list: 'head', before: head, after: { ...head, title: '别处' } }],
    });
    changedBy('me');
    await vi.advanceTimersByTimeAsync(100);
    expect(chart().title).toBe('取水许可');
    changedBy('somebody');
    await vi.advanceTimersByTimeAsync(100);
    expect(chart().title).toBe('别处');
    expect(told).toEqual(['elsewhere']);
  });

  test('an edit on a deleted chart says that it was deleted, and nothing about a newest version', async () => {
    const { store, told, titled, remove } = setUp();
    await store.getState().open('chart');
    remove();
    titled('甲');
    await vi.advanceTimersByTimeAsync(300);
    expect(told).toEqual(['deleted']);
  });

  test('a chart deleted elsewhere is told once, also with an edit on its way', async () => {
    const { store, told, titled, remove, changedBy } = setUp();
    await store.getState().open('chart');
    remove();
    titled('甲');
    changedBy('somebody');
    await vi.advanceTimersByTimeAsync(300);
    expect(told).toEqual(['deleted']);
  });

  test('looks again where nobody can say which charts changed, and reloads only what did', async () => {
    const { store, journal, told, changedBy, chart } = setUp();
    await store.getState().open('chart');
    changedBy('', []);
    await vi.advanceTimersByTimeAsync(100);
    expect(told).toEqual([]);
    const head = headOf(chart());
    journal.push({ id: 'other', kind: 'do', command: 'chart.edit', diff: [{ list: 'head', before: head, after: { ...head, title: '别处' } }] });
    changedBy('', ['another']);
    await vi.advanceTimersByTimeAsync(100);
    expect(told).toEqual([]);
    changedBy('', []);
    await vi.advanceTimersByTimeAsync(100);
    expect(chart().title).toBe('别处');
    expect(told).toEqual(['elsewhere']);
  });
});
