import type { Transport, WireEvent } from './transport.ts';

/** What the desktop's preload puts on the window. */
export interface Bridge {
  invoke(name: string, arguments_: unknown): Promise<unknown>;
  subscribe(listener: (event: WireEvent) => void): () => void;
}

/** The desktop host, through its preload. */
export function bridgeTransport(bridge: Bridge): Transport {
  return {
    origin: null,
    invoke: (name, arguments_) => bridge.invoke(name, arguments_),
    subscribe: (listener) => bridge.subscribe(listener),
  };
}
