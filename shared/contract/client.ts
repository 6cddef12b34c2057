import type { PlainError, Result } from '../kernel/result.ts';
import type { EventData, EventName } from './events.ts';
import type { MethodArguments, MethodName, MethodResult } from './methods.ts';

/** The backend as a page, a test or the command line sees it, in every host. */
export interface Client {
  call<Name extends MethodName>(name: Name, arguments_: MethodArguments<Name>): Promise<Result<MethodResult<Name>>>;
  /** Returns what ends the subscription. */
  subscribe<Name extends EventName>(name: Name, listener: (data: EventData<Name>) => void): () => void;
}

/** What stands on the wire: the same envelope over HTTP and over IPC. */
export type WireAnswer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: PlainError };
