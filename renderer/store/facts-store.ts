import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client.ts';
import type { FactList } from '../../shared/contract/methods.ts';

export interface FactsState {
  /** What the library's charts share, as last read; null before the first reading. */
  readonly list: FactList | null;
  /** Reads the list where it was never read or may have changed since, and from then on keeps it fresh. */
  load(): Promise<void>;
}

/** Milliseconds of rest after a change until the list is read again: a clerk who types changes the chart every second. */
const readAfter = 1500;

export function createFactsStore(client: Client): StoreApi<FactsState> {
  let reading: Promise<void> | null = null;
  let isStale = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const store = createStore<FactsState>()((set) => ({
    list: null,
    load() {
      if (reading === null && isStale) {
        isStale = false;
        clearTimeout(timer);
        reading = client
          .call('facts.list', {})
          .then((answer) => {
            if (answer.ok) {
              set({ list: answer.value });
            } else {
              isStale = true;
            }
          })
          .finally(() => {
            reading = null;
          });
      }
      return reading ?? Promise.resolve();
    },
  }));
  client.subscribe('library.changed', () => {
    isStale = true;
    if (store.getState().list !== null) {
      clearTimeout(timer);
      timer = setTimeout(() => void store.getState().load(), readAfter);
    }
  });
  return store;
}
