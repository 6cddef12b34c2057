import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Client } from '../../shared/contract/client.ts';
import { createFactsStore } from './facts-store.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function fakeClient() {
  let tell = (): void => undefined;
  const call = vi.fn(() => Promise.resolve({ ok: true, value: { charts: [], facts: [] } }));
  const client = {
    call,
    subscribe: (_name: string, listener: () => void) => {
      tell = listener;
      return () => undefined;
    },
  } as unknown as Client;
  return { client, call, change: () => tell() };
}

test('the list is read when it is first wanted, and after a rest following changes', async () => {
  const { client, call, change } = fakeClient();
  const store = createFactsStore(client);
  change();
  await vi.advanceTimersByTimeAsync(5000);
  expect(call).not.toHaveBeenCalled();
  await store.getState().load();
  await store.getState().load();
  expect(call).toHaveBeenCalledTimes(1);
  for (let index = 0; index < 5; index += 1) {
    change();
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(call).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(call).toHaveBeenCalledTimes(2);
});

test('whoever asks after a change gets the new list at once', async () => {
  const { client, call, change } = fakeClient();
  const store = createFactsStore(client);
  await store.getState().load();
  change();
  await store.getState().load();
  expect(call).toHaveBeenCalledTimes(2);
});
