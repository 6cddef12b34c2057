import type { Client } from '../../shared/contract/client.ts';
import type { EventData, EventName } from '../../shared/contract/events.ts';
import type { MethodArguments, MethodName, MethodResult } from '../../shared/contract/methods.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Backend } from './backend.ts';

/** The backend as a client in the same process: no wire, so nothing is written and read again. */
export function inProcessClient(backend: Backend, clientId: string, signal: AbortSignal = new AbortController().signal): Client {
  return {
    async call<Name extends MethodName>(name: Name, arguments_: MethodArguments<Name>) {
      return (await backend.dispatch(name, arguments_, { clientId, signal })) as Result<MethodResult<Name>>;
    },
    subscribe<Name extends EventName>(name: Name, listener: (data: EventData<Name>) => void) {
      return backend.subscribe((event) => {
        if (event.name === name) {
          listener(event.data as EventData<Name>);
        }
      });
    },
  };
}
