import type { Backend, BackendEvent } from './backend.ts';

export interface EventBus extends Pick<Backend, 'subscribe'> {
  publish(event: BackendEvent): void;
}

/** Tells every listener of every event. One that throws keeps neither the others nor the publisher from going on. */
export function createEventBus(onFailure: (thrown: unknown) => void): EventBus {
  const listeners = new Set<(event: BackendEvent) => void>();
  return {
    subscribe(listener) {
      const own = (event: BackendEvent): void => listener(event);
      listeners.add(own);
      return () => listeners.delete(own);
    },
    publish(event) {
      for (const listener of listeners) {
        try {
          listener(event);
        } catch (thrown) {
          onFailure(thrown);
        }
      }
    },
  };
}
