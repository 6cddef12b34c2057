import type { Handlers, Services } from './services.ts';

export function workHandlers({ works }: Services): Handlers<'work.cancel'> {
  return {
    'work.cancel'({ workId }) {
      works.cancel(workId);
      return {};
    },
  };
}
