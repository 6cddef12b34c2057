import { ArrowDown, ArrowUp, Check } from 'lucide-react';
import { severityTerms, waivedTerm } from '../../shared/rules/finding.ts';
import { findingCounts } from '../../shared/rules/finding-counts.ts';
import type { FindingLevel } from '../store/filter-findings.ts';
import { stepFinding } from '../store/problem-steps.ts';
import { useSlice, useStores, useTerm, useText } from '../store/use-stores.tsx';
import { Chip, type ChipTone } from '../ui/Chip.tsx';
import { formatMoment } from '../ui/format-time.ts';
import { IconButton } from '../ui/IconButton.tsx';

const levels: readonly { readonly level: FindingLevel; readonly tone: ChipTone }[] = [
  { level: 'error', tone: 'bad' },
  { level: 'warning', tone: 'warn' },
  { level: 'info', tone: 'info' },
  { level: 'waived', tone: 'none' },
];

/** How many problems there are of each level, each a filter; or that all is in order, and when that was seen. */
export function ProblemSummary() {
  const t = useText();
  const term = useTerm();
  const stores = useStores();
  const findings = useSlice('findings', (state) => state.findings);
  const failure = useSlice('findings', (state) => state.failure);
  const checkedAt = useSlice('findings', (state) => state.checkedAt);
  const done = useSlice('findings', (state) => state.done);
  const chosen = useSlice('findings', (state) => state.filter.level);
  if (findings === null) {
    return (
      <span className="problems-counts" role="status" data-testid="problem-counts">
        {failure === null ? t('problems.checking') : <Chip tone="bad">{t('problems.failed', { reason: failure })}</Chip>}
      </span>
    );
  }
  const { errors, warnings, infos, waived } = findingCounts(findings);
  const counts: Readonly<Record<FindingLevel, number>> = { error: errors, warning: warnings, info: infos, waived };
  const open = errors + warnings + infos;
  return (
    <>
      <span className="problems-counts" data-testid="problem-counts">
        {open === 0 ? (
          <span role="status" className="problems-good">
            <Chip tone="good">{t('problems.none.dated', { time: formatMoment(checkedAt ?? '') })}</Chip>
            {waived === 0 ? <span className="problems-next ellipsis">{t('problems.none.next')}</span> : t('problems.none.explained', { count: waived })}
          </span>
        ) : null}
        <span role="group" aria-label={t('problems.filter.level')} className="problems-levels">
          {levels
            .filter(({ level }) => counts[level] > 0 && open > 0)
            .map(({ level, tone }) => {
              const name = term(level === 'waived' ? waivedTerm : severityTerms[level]);
              return (
                <button
                  key={level}
                  type="button"
                  className="filter-chip"
                  aria-pressed={chosen === level}
                  aria-label={t('problems.filter.chip', { name, count: counts[level] })}
                  onClick={() => stores.findings.getState().narrow({ level: chosen === level ? null : level })}
                >
                  <Chip tone={tone}>
                    {name} {counts[level]}
                  </Chip>
                </button>
              );
            })}
        </span>
        <span role="status" className="problems-done ellipsis" data-testid="problem-done">
          {done === null ? null : (
            <>
              <Check aria-hidden size={14} /> {term(done)}
            </>
          )}
        </span>
      </span>
      {open === 0 ? null : (
        <>
          <IconButton icon={ArrowUp} label={t('action.problem.previous')} shortcut="Shift+F8" onClick={() => stepFinding(stores, -1)} testId="problem-previous" />
          <IconButton icon={ArrowDown} label={t('action.problem.next')} shortcut="F8" onClick={() => stepFinding(stores, 1)} testId="problem-next" />
        </>
      )}
    </>
  );
}
