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
import type { UnsavedKeeper, UnsavedWork } from './unsaved-keeper.ts';

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
  const kept: { mine: UnsavedWork | null; left: UnsavedWork | null } = { mine: null, left: null };
  const keeper: UnsavedKeeper = {
    keep: (chart, entries) => (kept.mine = { chart, entries, at: '2026-03-02' }),
    drop: () => (kept.mine = null),
    leftOver: () => kept.left,
    dropLeftOver: () => (kept.left = null),
  };
  const store = createDocumentStore({
    client,
    newId: () => `id${(next += 1)}`,
    clock: () => '2026-03-02T01:02:03.000Z',
    keeper,
    origin: 'me',
    sequenceInFile: async () => (isDeleted ? null : journal.length),
    isReadOnly: () => false,
    onRefused: (error) => told.push(error.code),
    onReloaded: (why) => told.push(why),
    onDeleted: () => told.push('deleted'),
  });
  return {
    store,
    kept,
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

  test('an edit of another place is carried over to what others made of the chart', async () => {
    const { store, journal, told, titled, chart } = setUp();
    await store.getState().open('chart');
    journal.push({ id: 'other', kind: 'do', command: 'chart.edit', diff: [{ list: 'head', before: { issuer: '' }, after: { issuer: '别处' } }] });
    titled('甲');
    await vi.advanceTimersByTimeAsync(600);
    expect(chart()).toMatchObject({ title: '甲', issuer: '别处' });
    expect(told).toEqual(['merged']);
    expect(journal).toHaveLength(2);
    expect(store.getState().recovery).toBeNull();
  });

  test('what could not be carried over is offered, and taken in as one step', async () => {
    const { store, journal, titled, chart } = setUp();
    await store.getState().open('chart');
    journal.push({ id: 'other', kind: 'do', command: 'chart.edit', diff: [{ list: 'head', before: { title: '取水许可' }, after: { title: '别处' } }] });
    titled('甲');
    await vi.advanceTimersByTimeAsync(300);
    expect(store.getState().recovery?.chart.title).toBe('甲');
    store.getState().recover();
    expect(chart().title).toBe('甲');
    expect(store.getState().recovery).toBeNull();
    store.getState().undo();
    expect(chart().title).toBe('别处');
  });

  test('keeps in the browser what the file does not take, and forgets it once it is in', async () => {
    const { store, titled, fill, kept } = setUp();
    await store.getState().open('chart');
    fill(true);
    titled('甲');
    await vi.advanceTimersByTimeAsync(700);
    expect(kept.mine).toMatchObject({ chart: { title: '甲' }, entries: [{ command: 'chart.edit' }] });
    fill(false);
    await vi.advanceTimersByTimeAsync(5000);
    expect(kept.mine).toBeNull();
  });

  test('offers what a window that went has left, unless it did get into the file', async () => {
    const { store, kept, chart, journal } = setUp();
    await store.getState().open('chart');
    kept.left = { chart: { ...chart(), title: '未存' }, entries: [], at: '2026-03-02' };
    await store.getState().open('chart');
    expect(store.getState().recovery?.chart.title).toBe('未存');
    store.getState().recover();
    await vi.advanceTimersByTimeAsync(300);
    expect(journal.map(({ command }) => command)).toEqual(['chart.recover']);
    kept.left = { chart: chart(), entries: [], at: '2026-03-02' };
    await store.getState().open('chart');
    expect(store.getState().recovery).toBeNull();
    expect(kept.left).toBeNull();
  });

  test('goes several steps back and forth', async () => {
    const { store, titled, chart } = setUp();
    await store.getState().open('chart');
    ['甲', '乙', '丙'].forEach(titled);
    store.getState().travel(2);
    expect(chart().title).toBe('甲');
    store.getState().travel(-9);
    expect(chart().title).toBe('丙');
    store.getState().travel(9);
    expect(chart().title).toBe('取水许可');
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
