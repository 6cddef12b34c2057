import { isMethodName, methods, type MethodName } from '../../shared/contract/methods.ts';
import { MingquanError, toPlainError } from '../../shared/kernel/mingquan-error.ts';
import { failure, success, type PlainError } from '../../shared/kernel/result.ts';
import { storageError } from '../storage/storage-error.ts';
import type { Backend, CallContext } from './backend.ts';
import { carrierHandlers } from './carrier-handlers.ts';
import { chartHandlers } from './chart-handlers.ts';
import { departmentHandlers } from './department-handlers.ts';
import { createEventBus } from './event-bus.ts';
import { eventHandlers } from './event-handlers.ts';
import { factHandlers } from './fact-handlers.ts';
import { fileHandlers } from './file-handlers.ts';
import { filingCheckHandlers } from './filing-check-handlers.ts';
import { hostHandlers } from './host-handlers.ts';
import { lawHandlers } from './law-handlers.ts';
import { libraryHandlers } from './library-handlers.ts';
import { postHandlers } from './post-handlers.ts';
import { powerHandlers } from './power-handlers.ts';
import { revisionHandlers } from './revision-handlers.ts';
import { sealHandlers } from './seal-handlers.ts';
import { requireWritable, type BackendDependencies, type Handlers, type Services } from './services.ts';
import { workHandlers } from './work-handlers.ts';
import { createWorkRegister } from './work-register.ts';

/** The one backend behind every host: the contract's methods on one open library. */
export function createBackend(dependencies: BackendDependencies): Backend {
  const events = createEventBus((thrown) => process.emitWarning(thrown instanceof Error ? thrown : String(thrown)));
  const services: Services = { ...dependencies, events, works: createWorkRegister() };
  const handlers: Handlers<MethodName> = {
    ...hostHandlers(services),
    ...libraryHandlers(services),
    ...departmentHandlers(services),
    ...postHandlers(services),
    ...chartHandlers(services),
    ...revisionHandlers(services),
    ...carrierHandlers(services),
    ...factHandlers(services),
    ...filingCheckHandlers(services),
    ...lawHandlers(services),
    ...eventHandlers(services),
    ...powerHandlers(services),
    ...sealHandlers(services),
    ...fileHandlers(services),
    ...workHandlers(services),
  };
  return {
    subscribe: (listener) => events.subscribe(listener),
    async dispatch(method, arguments_, context) {
      try {
        return success(await run(method, arguments_, context));
      } catch (thrown) {
        return failure(plain(thrown, context));
      }
    },
  };

  async function run(method: string, arguments_: unknown, context: CallContext): Promise<unknown> {
    if (!isMethodName(method)) {
      throw new MingquanError('request.method-unknown', { method: method.slice(0, 100) });
    }
    if (methods[method].kind === 'mutation') {
      requireWritable(services.library);
    }
    const handler = handlers[method] as (parsed: unknown, context: CallContext) => unknown;
    return handler(parseArguments(method, arguments_), context);
  }

  function plain(thrown: unknown, context: CallContext): PlainError {
    const isAbort = thrown instanceof Error && thrown.name === 'AbortError';
    return isAbort && context.signal.aborted
      ? new MingquanError('request.cancelled').toPlain()
      : toPlainError(storageError(thrown, services.library.path));
  }
}

// helpers

function parseArguments(method: MethodName, arguments_: unknown): unknown {
  const parsed = methods[method].arguments.safeParse(arguments_);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const reason = [issue?.path.join('.') ?? '', issue?.message ?? ''].filter((part) => part !== '').join(' ');
    throw new MingquanError('request.arguments-invalid', { method, reason });
  }
  return parsed.data;
}
