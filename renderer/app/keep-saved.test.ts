import { describe, expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import type { SaveState } from '../store/save-queue.ts';
import { keepSaved } from './keep-saved.ts';

/** Whether closing asks, with the chart standing so; and whether what is queued was sent. */
function closeWith(save: SaveState): { asks: boolean; flushed: boolean } {
  const window = Object.assign(new EventTarget(), { document: new EventTarget() });
  let flushed = false;
  const document = createStore(() => ({
    save,
    flush: async () => {
      flushed = true;
      return true;
    },
  }));
  keepSaved(window as unknown as Window, { document: document as unknown as Parameters<typeof keepSaved>[1]['document'] });
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return { asks: event.defaultPrevented, flushed };
}

describe('closing the page', () => {
  test('asks while a save is under way and after one that failed', () => {
    expect(closeWith({ status: 'saving' })).toEqual({ asks: true, flushed: true });
    expect(closeWith({ status: 'failed', error: new MingquanError('storage.full').toPlain() })).toEqual({ asks: true, flushed: true });
  });

  test('does not ask where everything is in the file', () => {
    expect(closeWith({ status: 'unchanged' }).asks).toBe(false);
    expect(closeWith({ status: 'saved', at: '2026-03-02T01:02:03.000Z' }).asks).toBe(false);
  });
});
