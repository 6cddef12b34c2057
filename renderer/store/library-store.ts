import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client.ts';
import type { LibrarySummary } from '../../shared/contract/methods.ts';
import type { PlainError } from '../../shared/kernel/result.ts';

export interface LibraryState {
  /** The last summary read; null before the first. */
  readonly summary: LibrarySummary | null;
  readonly error: PlainError | null;
  refresh(): Promise<void>;
}

/** Milliseconds in which changes told one by one are read together. */
const gatherFor = 250;

export function createLibraryStore(client: Client): StoreApi<LibraryState> {
  let reading: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const store = createStore<LibraryState>()((set) => ({
    summary: null,
    error: null,
    refresh() {
      reading ??= client
        .call('library.read', {})
        .then((answer) => set(answer.ok ? { summary: answer.value, error: null } : { error: answer.error }))
        .finally(() => {
          reading = null;
        });
      return reading;
    },
  }));
  client.subscribe('library.changed', () => {
    timer ??= setTimeout(() => {
      timer = null;
      void store.getState().refresh();
    }, gatherFor);
  });
  return store;
}
