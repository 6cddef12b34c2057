import { useEffect, useMemo } from 'react';
import type { Client } from '../../shared/contract/client.ts';
import type { IdSource } from '../../shared/kernel/sources.ts';
import { useStores } from './use-stores.tsx';

/** The long work of a dialog. */
export interface Work {
  /** The id to send with the call. */
  begin(): string;
  isUnderWay(workId: string): boolean;
  /** Returns whether the work was still wanted. */
  end(workId: string): boolean;
  /** Cancels what is under way. */
  cancel(): void;
}

/** Work that is cancelled in the backend when the dialog goes, however it is closed. */
export function useWork(): Work {
  const { client, sources } = useStores();
  const work = useMemo(() => createWork(client, sources.newId), [client, sources]);
  useEffect(() => work.cancel, [work]);
  return work;
}

export function createWork(client: Pick<Client, 'call'>, newId: IdSource): Work {
  let present: string | null = null;
  return {
    begin() {
      present = newId();
      return present;
    },
    isUnderWay: (workId) => present === workId,
    end(workId) {
      const wasWanted = present === workId;
      present = wasWanted ? null : present;
      return wasWanted;
    },
    cancel() {
      if (present !== null) {
        void client.call('work.cancel', { workId: present });
        present = null;
      }
    },
  };
}
