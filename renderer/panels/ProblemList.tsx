import { memo, useCallback, useDeferredValue, useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { hasFix } from '../../shared/fixes/fixes-for.ts';
import type { Chart } from '../../shared/model/chart.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { filterFindings, findingKey } from '../store/filter-findings.ts';
import { fixFacts, goToFinding } from '../store/problem-steps.ts';
import { useReadOnly, useSlice, useStores, useText } from '../store/use-stores.tsx';
import { findingPlace } from './problem-words.ts';
import { ProblemRow } from './ProblemRow.tsx';
import { StaleWaivers } from './StaleWaivers.tsx';

export interface ProblemListProps {
  readonly chart: Chart;
  readonly findings: readonly Finding[];
}

/** The findings as rows; the arrows go along them, Enter goes to the place. */
export const ProblemList = memo(function ProblemList({ chart, findings }: ProblemListProps) {
  const t = useText();
  const stores = useStores();
  const list = useRef<HTMLUListElement>(null);
  const isReadOnly = useReadOnly();
  const filter = useSlice('findings', (state) => state.filter);
  const current = useSlice('findings', (state) => state.current);
  const shown = useShown(findings);
  const correctable = useCorrectable(chart, findings);
  const at = shown.findIndex((finding) => findingKey(finding) === current?.key);
  const go = useCallback((finding: Finding, index: number) => goToFinding(stores, finding, index), [stores]);
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const along = (event: KeyboardEvent): void => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('.problem') ?? [])];
    const own = rows.findIndex((row) => row.closest('li')?.contains(event.target as Node) === true);
    const steps: Readonly<Record<string, number>> = { ArrowDown: own + 1, ArrowUp: own - 1, Home: 0, End: rows.length - 1 };
    const row = rows[steps[event.key] ?? -1];
    if (row !== undefined && event.target instanceof HTMLButtonElement && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      event.stopPropagation();
      row.focus();
    }
  };
  if (shown.length === 0 && findings.length > 0) {
    return (
      <p className="problems-list problems-filtered">
        {t('problems.filter.nothing')}
        <button type="button" className="link-button" onClick={() => stores.findings.getState().narrow({ level: null, element: null, selectedOnly: false })}>
          {t('problems.filter.clear')}
        </button>
      </p>
    );
  }
  return (
    <ul className="problems-list" ref={list} aria-label={t('problems.list')} onKeyDown={along}>
      {shown.map((finding, index) => (
        <ProblemRow
          key={findingKey(finding)}
          finding={finding}
          index={index}
          place={findingPlace(chart, finding, t)}
          isCurrent={index === at}
          isTabStop={index === Math.max(at, 0)}
          canCorrect={!isReadOnly && correctable.has(finding)}
          isReadOnly={isReadOnly}
          onGo={go}
        />
      ))}
      {filter.element === null && !filter.selectedOnly && (filter.level === null || filter.level === 'waived') ? <StaleWaivers isReadOnly={isReadOnly} /> : null}
    </ul>
  );
});

// helpers

function useShown(findings: readonly Finding[]): readonly Finding[] {
  const filter = useSlice('findings', (state) => state.filter);
  const nodeIds = useSlice('selection', (state) => state.nodeIds);
  const edgeIds = useSlice('selection', (state) => state.edgeIds);
  const laneId = useSlice('selection', (state) => state.laneId);
  return useMemo(
    () => filterFindings(findings, filter, [...nodeIds, ...edgeIds, ...(laneId === null ? [] : [laneId])]),
    [findings, filter, nodeIds, edgeIds, laneId],
  );
}

/** Which findings have a correction to offer; worked out after what is typed is shown. */
function useCorrectable(chart: Chart, findings: readonly Finding[]): ReadonlySet<Finding> {
  const stores = useStores();
  const summary = useSlice('library', (state) => state.summary);
  const later = useDeferredValue(findings);
  return useMemo(() => {
    const facts = fixFacts(stores, chart);
    return new Set(later.filter((finding) => finding.waiver === null && hasFix(chart, finding, facts)));
    // The summary is what the facts are read from.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [later, stores, summary]);
}
