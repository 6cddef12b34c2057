import type { WireAnswer } from '../../shared/contract/client.ts';
import type { EventData, EventName } from '../../shared/contract/events.ts';

/** Who asks: which page or process, and what tells that it no longer waits. */
export interface CallContext {
  readonly clientId: string;
  readonly signal: AbortSignal;
}

/** An event with its data, as a host sends it on. */
export type BackendEvent = { readonly [Name in EventName]: { readonly name: Name; readonly data: EventData<Name> } }[EventName];

/** All that a host knows of the backend. */
export interface Backend {
  /**
   * Checks the method against the contract and its arguments against their schema, refuses a mutation on a read-only
   * library, runs it. Never rejects: what fails becomes a plain error.
   */
  dispatch(method: string, arguments_: unknown, context: CallContext): Promise<WireAnswer>;
  /** Returns what ends the subscription. */
  subscribe(listener: (event: BackendEvent) => void): () => void;
}
