import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { failure, success, type Result } from '../../shared/kernel/result.ts';
import type { JournalEntry } from '../../shared/model/history.ts';
import { createSaveQueue, type SaveState } from './save-queue.ts';

function entry(id: string): JournalEntry {
  return { id, kind: 'do', command: 'chart.edit', diff: [] };
}

type Sent = Result<{ sequence: number; savedAt: string }>;

function setUp(answer: (call: number) => Sent | Promise<Sent>) {
  const calls: { expected: number; ids: string[] }[] = [];
  const states: SaveState['status'][] = [];
  const conflicts: string[] = [];
  const queue = createSaveQueue({
    sequence: 7,
    send: async (expected, entries) => {
      calls.push({ expected, ids: entries.map((each) => each.id) });
      return answer(calls.length);
    },
    onState: (state) => states.push(state.status),
    onConflict: (error) => conflicts.push(error.code),
  });
  return { queue, calls, states, conflicts };
}

describe('the save queue', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('gathers edits for a moment and sends them in one append', async () => {
    const { queue, calls, states } = setUp(() => success({ sequence: 9, savedAt: 't' }));
    queue.push(entry('a'));
    queue.push(entry('b'));
    expect(calls).toEqual([]);
    await vi.advanceTimersByTimeAsync(300);
    expect(calls).toEqual([{ expected: 7, ids: ['a', 'b'] }]);
    expect(states.at(-1)).toBe('saved');
    expect(queue.sequence()).toBe(9);
    expect(queue.isIdle()).toBe(true);
  });

  test('keeps the order: what comes while an append is under way goes with the next', async () => {
    let release: (answer: Sent) => void = () => undefined;
    const { queue, calls } = setUp((call) =>
      call === 1 ? new Promise<Sent>((resolve) => (release = resolve)) : success({ sequence: 9, savedAt: 't' }),
    );
    queue.push(entry('a'));
    const flushed = queue.flush();
    queue.push(entry('b'));
    release(success({ sequence: 8, savedAt: 't' }));
    expect(await flushed).toBe(true);
    expect(calls).toEqual([
      { expected: 7, ids: ['a'] },
      { expected: 8, ids: ['b'] },
    ]);
  });

  test('says that nothing is saved, and tries again until it is', async () => {
    const refused = failure(new MingquanError('storage.full').toPlain());
    const { queue, calls, states } = setUp((call) => (call < 3 ? refused : success({ sequence: 8, savedAt: 't' })));
    queue.push(entry('a'));
    await vi.advanceTimersByTimeAsync(200);
    expect(states.at(-1)).toBe('failed');
    await vi.advanceTimersByTimeAsync(2000);
    expect(calls.map((call) => call.ids)).toEqual([['a'], ['a'], ['a']]);
    expect(states.at(-1)).toBe('saved');
  });

  test('drops what is queued on a conflict and tells', async () => {
    const { queue, conflicts } = setUp(() => failure(new MingquanError('chart.conflict').toPlain()));
    queue.push(entry('a'));
    expect(await queue.flush()).toBe(false);
    expect(conflicts).toEqual(['chart.conflict']);
    expect(queue.isIdle()).toBe(true);
  });
});
