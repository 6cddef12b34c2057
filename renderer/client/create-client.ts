import type { Client } from '../../shared/contract/client.ts';
import { events, type EventData, type EventName } from '../../shared/contract/events.ts';
import type { MethodArguments, MethodName } from '../../shared/contract/methods.ts';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { failure } from '../../shared/kernel/result.ts';
import { readAnswer } from './read-answer.ts';
import type { Transport } from './transport.ts';

/** The backend over a transport: every answer and event is parsed before it is handed on. Never rejects. */
export function createClient(transport: Transport): Client {
  return {
    async call<Name extends MethodName>(name: Name, arguments_: MethodArguments<Name>) {
      try {
        return readAnswer(name, await transport.invoke(name, arguments_));
      } catch (thrown) {
        const error = thrown instanceof MingquanError ? thrown : new MingquanError('host.unreachable');
        return failure(error.toPlain());
      }
    },
    subscribe<Name extends EventName>(name: Name, listener: (data: EventData<Name>) => void) {
      return transport.subscribe((event) => {
        if (event.name !== name) {
          return;
        }
        const parsed = events[name].safeParse(event.data);
        if (parsed.success) {
          listener(parsed.data as EventData<Name>);
        }
      });
    },
  };
}
