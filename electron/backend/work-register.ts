import { MingquanError } from '../../shared/kernel/mingquan-error.ts';

/** The long works under way, by the id their page gave them, so that they can be called off. */
export interface WorkRegister {
  /**
   * Runs the work with a signal that `cancel` or the caller's own sets off. A work without an id cannot be cancelled by
   * name. Throws `request.arguments-invalid` for an id in use.
   */
  run<Value>(id: string | undefined, caller: AbortSignal, work: (signal: AbortSignal) => Promise<Value>): Promise<Value>;
  /** A work that has ended, or never was, is none to cancel: nothing happens. */
  cancel(id: string): void;
}

export function createWorkRegister(): WorkRegister {
  const works = new Map<string, AbortController>();
  return {
    async run(id, caller, work) {
      if (id === undefined) {
        return work(caller);
      }
      if (works.has(id)) {
        throw new MingquanError('request.arguments-invalid', { method: 'workId', reason: `${id} 正在进行 / is under way` });
      }
      const own = new AbortController();
      works.set(id, own);
      try {
        return await work(AbortSignal.any([caller, own.signal]));
      } finally {
        works.delete(id);
      }
    },
    cancel(id) {
      works.get(id)?.abort();
    },
  };
}
