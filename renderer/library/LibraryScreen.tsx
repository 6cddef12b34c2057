import { Building2, ClipboardCheck, FileInput, FolderCheck, Languages, PackageCheck, Plus, Printer, Scale, ShieldCheck, Stamp } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { CatalogueEntry } from '../../shared/contract/methods.ts';
import type { PowerKind } from '../../shared/model/power.ts';
import { useReadOnly, useSlice, useStores, useTerm, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { FileButton } from '../ui/FileButton.tsx';
import { Mark } from '../ui/Mark.tsx';
import { VerifyDialog } from '../verify/VerifyDialog.tsx';
import { Catalogue } from './Catalogue.tsx';
import { DepartmentDialog } from './DepartmentDialog.tsx';
import { EmptyLibrary } from './EmptyLibrary.tsx';
import { filterPowers } from './filter-powers.ts';
import { KindList } from './KindList.tsx';
import { LibraryFigures } from './LibraryFigures.tsx';
import { NewChartDialog, type NewChartDraft } from './NewChartDialog.tsx';
import { useChartActions } from './use-chart-actions.ts';

type OpenDialog =
  | { readonly name: 'department' | 'verify' }
  | { readonly name: 'new'; readonly draft: NewChartDraft };

/** The department's powers, and what is done with all of them. */
export function LibraryScreen() {
  const t = useText();
  const term = useTerm();
  const { library, preferences, print, route, matcher } = useStores();
  const asked = useSlice('route', (state) => (state.route.screen === 'library' ? state.route.dialog : undefined));
  const summary = useSlice('library', (state) => state.summary);
  const error = useSlice('library', (state) => state.error);
  const isReadOnly = useReadOnly();
  const [dialog, setDialog] = useState<OpenDialog | null>(asked === undefined ? null : { name: asked });
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<PowerKind | null>(null);
  const { openChart, importChart } = useChartActions();
  useEffect(() => {
    void library.getState().refresh();
  }, [library]);
  const shown = useMemo(() => filterPowers(summary?.powers ?? [], search, kind, matcher), [summary, search, kind, matcher]);

  if (summary === null) {
    return (
      <div className="waiting" role="status">
        {error === null ? (
          t('state.loading')
        ) : (
          <div className="blank">
            <h2>{t('library.failed')}</h2>
            <p>{term({ zh: error.message, en: error.messageEnglish })}</p>
            <div className="blank-actions">
              <Button tone="primary" onClick={() => void library.getState().refresh()}>
                {t('action.retry')}
              </Button>
            </div>
          </div>
        )}
      </div>
    );
  }

  const startNew = (draft: NewChartDraft = { kind: kind ?? 'penalty', name: '', code: '' }): void =>
    setDialog({ name: 'new', draft });
  const open = (entry: CatalogueEntry): void =>
    entry.chartId === null
      ? startNew({ kind: entry.power.kind, name: entry.power.name, code: entry.power.code })
      : openChart(entry.chartId);
  const openPackage = (): void => {
    print.getState().choose('package');
    route.getState().go({ screen: 'print' });
  };
  const close = (): void => {
    setDialog(null);
    if (asked !== undefined) {
      route.getState().go({ screen: 'library' });
    }
  };

  return (
    <div className="library">
      <header className="topbar">
        <div className="topbar-brand">
          <Mark />
          <strong>{t('app.name')}</strong>
          <span className="ellipsis">{t('app.tagline')}</span>
        </div>
        <div className="topbar-actions">
          <Button icon={Building2} tone="quiet" collapses onClick={() => setDialog({ name: 'department' })}>
            {t('library.department')}
          </Button>
          <Button icon={ClipboardCheck} tone="quiet" collapses onClick={() => route.getState().go({ screen: 'filing-check' })} testId="filing-check">
            {t('filingCheck.open')}
          </Button>
          <Button icon={Scale} tone="quiet" collapses onClick={() => route.getState().go({ screen: 'law' })} testId="law">
            {t('law.open')}
          </Button>
          <Button icon={Stamp} tone="quiet" collapses onClick={() => route.getState().go({ screen: 'seals' })} testId="seals">
            {t('seals.open')}
          </Button>
          <Button icon={Printer} tone="quiet" collapses onClick={() => route.getState().go({ screen: 'print' })} testId="print-centre">
            {t('print.open')}
          </Button>
          <Button icon={ShieldCheck} tone="quiet" collapses onClick={() => setDialog({ name: 'verify' })}>
            {t('library.verify')}
          </Button>
          <Button
            icon={Languages}
            tone="quiet"
            title={t('language.switch.title')}
            testId="language"
            onClick={() => preferences.getState().change({ language: preferences.getState().language === 'zh' ? 'en' : 'zh' })}
          >
            {t('language.switch')}
          </Button>
          <Button icon={PackageCheck} tone="primary" collapses onClick={openPackage} testId="package">
            {t('library.package')}
          </Button>
        </div>
      </header>
      <main className="library-page">
        <div className="library-head">
          <div className="library-title">
            <h1 className="ellipsis" title={summary.department.name}>
              {summary.department.name || t('library.unnamed')}
            </h1>
            <p>{t('library.catalogue')}</p>
          </div>
          <LibraryFigures summary={summary} />
        </div>
        {summary.readOnly ? (
          <div className="banner banner-warn library-banner" role="status">
            <FolderCheck aria-hidden size={16} />
            <div>
              <strong>{t('readOnly.title')}</strong>
              {summary.readOnlyReason === null ? null : <p>{term(summary.readOnlyReason)}</p>}
            </div>
          </div>
        ) : null}
        <KindList powers={summary.powers} kind={kind} onKind={setKind} />
        <section className="catalogue" aria-label={t('library.catalogue')}>
          {summary.powers.length === 0 ? (
            <EmptyLibrary isReadOnly={isReadOnly} onDepartment={() => setDialog({ name: 'department' })} onNew={() => startNew()} />
          ) : (
            <Catalogue
              powers={shown}
              charts={summary.charts}
              search={search}
              onSearch={setSearch}
              onReset={() => {
                setSearch('');
                setKind(null);
              }}
              onOpen={open}
              isReadOnly={isReadOnly}
              tools={
                <>
                  <FileButton
                    label={t('library.import')}
                    icon={FileInput}
                    accept=".json,.pdf,application/json,application/pdf"
                    isDisabled={isReadOnly}
                    onFile={(file) => void importChart(file)}
                    testId="import-chart"
                  />
                  <Button icon={Plus} isDisabled={isReadOnly} onClick={() => startNew()}>
                    {t('library.new')}
                  </Button>
                </>
              }
            />
          )}
        </section>
      </main>
      {dialog?.name === 'new' ? <NewChartDialog draft={dialog.draft} onClose={close} onCreated={openChart} /> : null}
      {dialog?.name === 'department' ? <DepartmentDialog summary={summary} onClose={close} /> : null}
      {dialog?.name === 'verify' ? <VerifyDialog onClose={close} /> : null}
    </div>
  );
}
