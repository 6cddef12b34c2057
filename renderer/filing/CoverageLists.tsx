import type { ReactNode } from 'react';
import type { FilingCheck } from '../../shared/contract/filing-check.ts';
import { powerKindTerms } from '../../shared/model/terms.ts';
import { severityTerms } from '../../shared/rules/finding.ts';
import { useStores, useTerm, useText } from '../store/use-stores.tsx';

/** How the charts cover the catalogue, and what concerns the library as a whole. */
export function CoverageLists({ check: { coverage, library } }: { readonly check: FilingCheck }) {
  const t = useText();
  const term = useTerm();
  const { route } = useStores();
  const open = (chartId: string): void => route.getState().go({ screen: 'chart', chartId });
  return (
    <div className="filing-check-coverage">
      {coverage.undrawn.length === 0 ? <p className="banner banner-good">{t('filingCheck.covered')}</p> : null}
      <CoverageList title={t('filingCheck.library')} count={library.length}>
        {library.map((row, index) => (
          <li key={index}>
            <strong>{term(severityTerms[row.severity])}</strong> {row.subject === '' ? '' : `${row.subject}：`}
            {term({ zh: row.message, en: row.messageEnglish })}
            <span className="filing-check-clause"> {row.clause}</span>
          </li>
        ))}
      </CoverageList>
      <CoverageList title={t('filingCheck.undrawn')} count={coverage.undrawn.length}>
        {coverage.undrawn.map((power, index) => (
          <li key={index}>
            {power.name} <span className="filing-check-clause">{[power.code, term(powerKindTerms[power.kind])].filter((part) => part !== '').join(' · ')}</span>
          </li>
        ))}
      </CoverageList>
      <CoverageList title={t('filingCheck.unlisted')} count={coverage.unlisted.length}>
        {coverage.unlisted.map(({ id, title }) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => open(id)}>
              {title}
            </button>
          </li>
        ))}
      </CoverageList>
      <CoverageList title={t('filingCheck.shared')} count={coverage.shared.length}>
        {coverage.shared.map(({ id, title, powers }) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => open(id)}>
              {title}
            </button>
            <span className="filing-check-clause"> {powers.map((power) => power.name).join('；')}</span>
          </li>
        ))}
      </CoverageList>
      <CoverageList title={t('filingCheck.doubled')} count={coverage.doubledCodes.length}>
        {coverage.doubledCodes.map(({ code, powers }) => (
          <li key={code}>
            {code} <span className="filing-check-clause">{powers.join('；')}</span>
          </li>
        ))}
      </CoverageList>
    </div>
  );
}

// helpers

function CoverageList({ title, count, children }: { readonly title: string; readonly count: number; readonly children: ReactNode }) {
  return count === 0 ? null : (
    <section>
      <h2>
        {title}（{count}）
      </h2>
      <ul>{children}</ul>
    </section>
  );
}
