import { useEffect, useRef, useState } from 'react';
import type { EventData } from '../../shared/contract/events.ts';
import type { CarrierSealing, CarrierSignature, MadeRun } from '../../shared/contract/carrier-methods.ts';
import type { CarrierOrder } from '../../shared/contract/carrier-order.ts';
import { texts } from '../../shared/text/text.ts';
import { useStores } from '../store/use-stores.tsx';
import { useWork } from '../store/use-work.ts';

export interface RunOrder {
  readonly order: CarrierOrder;
  readonly chartIds: readonly string[] | null;
  readonly seal: CarrierSealing;
  readonly signature: CarrierSignature;
  readonly folder: string | null;
}

/** The run under way and the one before: making, how far, calling off, what was made. */
export function useRun() {
  const { client, notices } = useStores();
  const work = useWork();
  /** When the run under way began; null while there is none. */
  const begun = useRef<number | null>(null);
  const [workId, setWorkId] = useState<string | null>(null);
  const [progress, setProgress] = useState<EventData<'work.progress'> | null>(null);
  const [made, setMade] = useState<MadeRun | null>(null);
  useEffect(
    () => client.subscribe('work.progress', (data) => setProgress((before) => (data.workId === workId ? data : before))),
    [client, workId],
  );
  return {
    isUnderWay: workId !== null,
    progress,
    made,
    cancel(): void {
      // Where the button to make stood, the one to cancel stands: the second press of a double click means the first.
      if (begun.current === null || performance.now() - begun.current < doubleClick) {
        return;
      }
      begun.current = null;
      work.cancel();
      setWorkId(null);
      notices.getState().show('plain', texts['print.cancelled']);
    },
    async make({ chartIds, ...ordered }: RunOrder): Promise<void> {
      if (begun.current !== null) {
        return;
      }
      begun.current = performance.now();
      const id = work.begin();
      setProgress(null);
      setMade(null);
      setWorkId(id);
      const answer = await client.call('carriers.make', { ...ordered, chartIds: chartIds === null ? null : [...chartIds], workId: id });
      const isWanted = work.end(id);
      begun.current = isWanted ? null : begun.current;
      setWorkId((before) => (before === id ? null : before));
      if (answer.ok && isWanted) {
        setMade(answer.value);
      } else if (!answer.ok && (isWanted || answer.error.code !== 'request.cancelled')) {
        notices.getState().showError(answer.error);
      }
    },
  };
}

// helpers

/** Milliseconds within which a second press belongs to the first. */
const doubleClick = 500;
