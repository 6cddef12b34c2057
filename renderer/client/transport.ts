/** An event as it comes from the host, not yet looked at. */
export interface WireEvent {
  readonly name: string;
  readonly data: unknown;
}

/** How the page reaches its host. Picked once; no other file knows hosts exist. */
export interface Transport {
  /** How events name the changes this page made itself; null where the host does not say. */
  readonly origin: string | null;
  /** Resolves to the host's answer, not yet looked at. Rejects where the host cannot be reached. */
  invoke(name: string, arguments_: unknown): Promise<unknown>;
  /** Returns what ends the subscription. */
  subscribe(listener: (event: WireEvent) => void): () => void;
}
