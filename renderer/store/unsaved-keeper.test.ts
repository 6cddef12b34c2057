import { describe, expect, test } from 'vitest';
import { emptyChart } from '../../shared/model/chart.ts';
import type { JournalEntry } from '../../shared/model/history.ts';
import { createUnsavedKeeper } from './unsaved-keeper.ts';

const power = { code: '', name: '取水许可', kind: 'licence', implementingBody: '' } as const;
const chart = emptyChart('chart', '取水许可', power);
const entry: JournalEntry = { id: 'e', kind: 'do', command: 'chart.edit', diff: [{ list: 'head', before: { title: '' }, after: { title: '取水许可' } }] };

/** A browser's storage: its keys are its own fields. */
function storageOf(room = Infinity): Storage {
  const storage: Record<string, unknown> = {};
  const hidden = {
    setItem(key: string, value: string) {
      if (value.length > room) {
        throw new Error('QuotaExceededError');
      }
      storage[key] = value;
    },
    getItem: (key: string) => storage[key] ?? null,
    removeItem: (key: string) => Reflect.deleteProperty(storage, key),
  };
  for (const [name, value] of Object.entries(hidden)) {
    Object.defineProperty(storage, name, { value, enumerable: false });
  }
  return storage as unknown as Storage;
}
const keeperOf = (storage: Storage, windowId: string, at = '2026-03-02T01:02:03.000Z') => createUnsavedKeeper({ storage, windowId, clock: () => at });

describe('what a window that went could not save', () => {
  test('is found by the next window, whole', () => {
    const storage = storageOf();
    keeperOf(storage, 'gone').keep(chart, [entry]);
    expect(keeperOf(storage, 'next').leftOver('chart')).toEqual({ entries: [entry], chart, at: '2026-03-02T01:02:03.000Z' });
    expect(keeperOf(storage, 'next').leftOver('other')).toBeNull();
  });

  test('is not its own, and goes when dropped', () => {
    const storage = storageOf();
    const own = keeperOf(storage, 'own');
    own.keep(chart, [entry]);
    expect(own.leftOver('chart')).toBeNull();
    keeperOf(storage, 'next').dropLeftOver('chart');
    expect(Object.keys(storage)).toEqual([]);
    own.keep(chart, [entry]);
    own.drop('chart');
    expect(Object.keys(storage)).toEqual([]);
  });

  test('the newest of several counts; what cannot be read is passed over', () => {
    const storage = storageOf();
    storage.setItem('mingquan-unsaved/chart/broken', '{"entries": [');
    storage.setItem('mingquan-unsaved/chart/foreign', JSON.stringify({ entries: [], chart: { format: 'x' }, at: '2027' }));
    keeperOf(storage, 'a', '2026-03-02').keep({ ...chart, title: '旧' }, []);
    keeperOf(storage, 'b', '2026-03-03').keep({ ...chart, title: '新' }, []);
    expect(keeperOf(storage, 'next').leftOver('chart')?.chart.title).toBe('新');
  });

  test('full storage is no failure', () => {
    const storage = storageOf(10);
    keeperOf(storage, 'a').keep(chart, [entry]);
    expect(keeperOf(storage, 'next').leftOver('chart')).toBeNull();
  });
});
