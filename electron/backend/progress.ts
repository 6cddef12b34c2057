import type { Progress } from '../../shared/kernel/cancellation.ts';
import type { EventBus } from './event-bus.ts';

/** Tells the pages how far the work is; a work without an id is not told of. */
export function progressOf(events: EventBus, workId: string | undefined): Progress {
  return (done, total, label) => {
    if (workId !== undefined) {
      events.publish({ name: 'work.progress', data: { workId, done, total, label } });
    }
  };
}
