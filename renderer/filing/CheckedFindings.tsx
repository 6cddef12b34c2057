import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { FilingCheck } from '../../shared/contract/filing-check.ts';
import { severities, severityTerms, type Severity } from '../../shared/rules/finding.ts';
import { useStores, useTerm, useText } from '../store/use-stores.tsx';
import { classNames } from '../ui/class-names.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { findCheckedFindings } from './find-checked-findings.ts';

export interface CheckedFindingsProps {
  readonly check: FilingCheck;
  /** The explained ones, or those still open. */
  readonly isWaived: boolean;
}

/** Rows drawn at once: a library of thousands of charts may have tens of thousands. */
const mostRows = 400;

/** Every finding of the library; a click leads to its place in its chart. */
export function CheckedFindings({ check, isWaived }: CheckedFindingsProps) {
  const t = useText();
  const term = useTerm();
  const { route, matcher } = useStores();
  const [level, setLevel] = useState<Severity | 'all'>('all');
  const [search, setSearch] = useState('');
  const found = useMemo(
    () => findCheckedFindings(check, { isWaived, level, search }, matcher),
    [check, isWaived, level, search, matcher],
  );
  const shown = found.slice(0, mostRows);
  return (
    <section className="filing-check-findings">
      <div className="filing-check-tools">
        <div className="search">
          <Search aria-hidden size={16} />
          <input
            type="text"
            className="field-input"
            aria-label={t('filingCheck.find')}
            placeholder={t('filingCheck.find')}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        </div>
        <Segmented
          label={t('filingCheck.level')}
          value={level}
          options={[
            { value: 'all', label: t('filingCheck.level.all') },
            ...severities.map((value) => ({ value, label: term(severityTerms[value]) })),
          ]}
          onChange={setLevel}
        />
      </div>
      {shown.length === 0 ? <p className="filing-check-none">{t('filingCheck.none')}</p> : null}
      <ul className="filing-check-list">
        {shown.map(({ chartId, title, placed: { place, section, finding } }, index) => (
          <li key={index}>
            <button
              type="button"
              className="filing-check-row"
              data-rule={finding.rule}
              onClick={() => route.getState().go({ screen: 'chart', chartId, at: { target: finding.target, field: finding.field } })}
            >
              <span className={classNames('filing-check-level', `is-${finding.severity}`)}>{term(severityTerms[finding.severity])}</span>
              <span className="filing-check-words">
                <strong>{term({ zh: finding.message, en: finding.messageEnglish })}</strong>
                <span>
                  {[title, term(place), section].filter((part) => part !== '').join(' · ')}
                </span>
                {finding.waiver === null ? null : (
                  <span>{t('filingCheck.reason', { reason: [finding.waiver.reason, finding.waiver.by, finding.waiver.on].filter((part) => part !== '').join(' · ') })}</span>
                )}
              </span>
              <span className="filing-check-clause">{finding.clause}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length > shown.length ? <p className="filing-check-none">{t('filingCheck.more', { count: found.length - shown.length })}</p> : null}
    </section>
  );
}
