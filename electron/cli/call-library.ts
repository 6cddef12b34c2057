import path from 'node:path';
import type { MethodArguments, MethodName, MethodResult } from '../../shared/contract/methods.ts';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { inProcessClient } from '../backend/in-process-client.ts';
import { machineOutlet } from '../ports/machine-outlet.ts';
import { openBackend } from '../backend/open-backend.ts';

/** Calls a method on the library; what goes wrong is thrown. */
export type CallLibrary = <Name extends MethodName>(method: Name, arguments_: MethodArguments<Name>) => Promise<MethodResult<Name>>;

/** Works on the library of that path as the application would, and closes it. Throws `library.…` errors and those of the methods. */
export async function callLibrary<Value>(libraryPath: string, work: (call: CallLibrary) => Promise<Value>): Promise<Value> {
  const backend = await openBackend({ libraryPath: path.resolve(libraryPath), createFromSamples: false }, machineOutlet());
  const client = inProcessClient(backend, 'command-line');
  try {
    return await work(async (method, arguments_) => {
      const answer = await client.call(method, arguments_);
      if (!answer.ok) {
        throw new MingquanError(answer.error.code, answer.error.details);
      }
      return answer.value;
    });
  } finally {
    backend.close();
  }
}
