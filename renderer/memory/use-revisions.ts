import { useCallback, useEffect, useState } from 'react';
import type { RevisionSummary } from '../../shared/contract/methods.ts';
import { useStores } from '../store/use-stores.tsx';

export interface Revisions {
  readonly list: readonly RevisionSummary[];
  readonly rename: (number: number, name: string) => void;
}

/** The named points of the chart, as the file has them. */
export function useRevisions(chartId: string | null): Revisions {
  const { client, notices } = useStores();
  const [list, setList] = useState<readonly RevisionSummary[]>([]);
  useEffect(() => {
    let isWanted = true;
    if (chartId !== null) {
      void client.call('revisions.list', { chartId }).then((answer) => {
        if (isWanted && answer.ok) {
          setList(answer.value.revisions);
        }
      });
    }
    return () => {
      isWanted = false;
    };
  }, [client, chartId]);
  const rename = useCallback(
    (number: number, name: string) => {
      if (chartId === null) {
        return;
      }
      setList((before) => before.map((each) => (each.number === number ? { ...each, name } : each)));
      void client.call('revisions.rename', { chartId, number, name }).then((answer) => {
        if (!answer.ok) {
          notices.getState().showError(answer.error);
        }
      });
    },
    [client, notices, chartId],
  );
  return { list, rename };
}
