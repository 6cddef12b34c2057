import { useEffect, useMemo } from 'react';
import { factKey, type FactKind } from '../../shared/model/chart-facts.ts';
import { useSlice, useStores } from './use-stores.tsx';

/** A shared fact as a field asks for it. */
export interface FactQuestion {
  readonly kind: FactKind;
  readonly value: string;
  readonly postId?: string | null;
}

/** The other charts that use the fact, and whether the department states it itself. */
export interface FactUse {
  readonly charts: readonly { readonly id: string; readonly title: string }[];
  readonly isDepartment: boolean;
}

/** Who else uses a shared fact; nothing where the library is not read yet. */
export function useFactUse({ kind, value, postId = null }: FactQuestion): FactUse {
  const { facts } = useStores();
  const list = useSlice('facts', (state) => state.list);
  const chartId = useSlice('document', (state) => state.chartId);
  useEffect(() => {
    void facts.getState().load();
  }, [facts]);
  return useMemo(() => {
    const key = factKey({ kind, value, postId });
    const fact = value === '' && postId === null ? undefined : list?.facts.find((each) => factKey(each) === key);
    const users = (fact?.charts ?? []).flatMap((place) => list?.charts[place] ?? []);
    return { charts: users.filter((chart) => chart.id !== chartId), isDepartment: fact?.isDepartment ?? false };
  }, [list, chartId, kind, value, postId]);
}
