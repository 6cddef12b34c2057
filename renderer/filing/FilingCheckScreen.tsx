import { ArrowLeft, FileSpreadsheet, FileText, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useSlice, useStores, useTerm, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { CheckedFindings } from './CheckedFindings.tsx';
import { CoverageLists } from './CoverageLists.tsx';
import { FigureTables } from './FigureTables.tsx';
import { ResultFigures } from './ResultFigures.tsx';
import { useFilingCheck } from './use-filing-check.ts';

const views = ['findings', 'figures', 'coverage', 'waived'] as const;

/** The whole library as the filing office would check it. */
export function FilingCheckScreen() {
  const t = useText();
  const term = useTerm();
  const { route } = useStores();
  const unit = useSlice('library', (state) => state.summary?.department.name ?? '');
  const { check, error, progress, again, save } = useFilingCheck();
  const [view, setView] = useState<(typeof views)[number]>('findings');
  const isBusy = progress !== null;
  return (
    <div className="library">
      <header className="topbar">
        <div className="topbar-brand">
          <Button icon={ArrowLeft} tone="quiet" onClick={() => route.getState().go({ screen: 'library' })} testId="back">
            {t('action.back')}
          </Button>
          <h1 className="topbar-title">{t('filingCheck.title')}</h1>
          <span className="ellipsis">{check?.unit ?? unit}</span>
        </div>
        <div className="topbar-actions">
          <Button icon={RefreshCw} tone="quiet" collapses isDisabled={isBusy} onClick={again}>
            {t('filingCheck.again')}
          </Button>
          <Button icon={FileSpreadsheet} collapses isDisabled={isBusy || check === null} onClick={() => void save('xlsx')} testId="check-xlsx">
            {t('filingCheck.xlsx')}
          </Button>
          <Button icon={FileText} tone="primary" collapses isDisabled={isBusy || check === null} onClick={() => void save('pdf')} testId="check-pdf">
            {t('filingCheck.pdf')}
          </Button>
        </div>
      </header>
      <main className="filing-check">
        <p className="filing-check-lead">{t('filingCheck.lead')}</p>
        {progress === null ? null : (
          <div role="status" className="filing-check-progress">
            <p className="ellipsis">{t('filingCheck.working', { done: progress.done, total: progress.total, label: progress.label })}</p>
            <div className="progress">
              <div className="progress-bar" style={{ width: `${progress.total === 0 ? 4 : (100 * progress.done) / progress.total}%` }} />
            </div>
          </div>
        )}
        {error === null ? null : (
          <div className="banner banner-bad" role="alert">
            <strong>{t('filingCheck.failed')}</strong>
            <p>{term({ zh: error.message, en: error.messageEnglish })}</p>
          </div>
        )}
        {check === null ? null : (
          <>
            <ResultFigures check={check} />
            <Segmented
              label={t('filingCheck.view')}
              isLabelHidden
              value={view}
              options={views.map((value) => ({ value, label: t(`filingCheck.view.${value}`) }))}
              onChange={setView}
            />
            {view === 'findings' ? <CheckedFindings check={check} isWaived={false} /> : null}
            {view === 'waived' ? <CheckedFindings check={check} isWaived /> : null}
            {view === 'figures' ? <FigureTables check={check} /> : null}
            {view === 'coverage' ? <CoverageLists check={check} /> : null}
          </>
        )}
      </main>
    </div>
  );
}
