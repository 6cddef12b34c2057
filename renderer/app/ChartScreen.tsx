import { useEffect } from 'react';
import { useKeymap } from '../actions/use-keymap.ts';
import { TidyPreview } from '../canvas/TidyPreview.tsx';
import { ContextMenu } from '../panels/ContextMenu.tsx';
import { Inspector } from '../panels/Inspector.tsx';
import { Palette } from '../panels/Palette.tsx';
import { ProblemsPanel } from '../panels/ProblemsPanel.tsx';
import { StatusBar } from '../panels/StatusBar.tsx';
import { Toolbar } from '../panels/Toolbar.tsx';
import { MemoryDialogs } from '../memory/MemoryDialogs.tsx';
import { SelectionAnnouncer } from '../outline/SelectionAnnouncer.tsx';
import { SearchDialogs } from '../search/SearchDialogs.tsx';
import { ChangeAnswersDialog } from '../templates/ChangeAnswersDialog.tsx';
import { goToPlace } from '../store/problem-steps.ts';
import { useSlice, useStores, useTerm, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { chartViews } from './chart-views.ts';
import { Tour } from './Tour.tsx';
import { ViewTabs } from './ViewTabs.tsx';
import { usePlaced } from './use-placed.ts';

/** One chart: palette, canvas, problems, inspector. */
export function ChartScreen({ chartId }: { readonly chartId: string }) {
  const t = useText();
  const term = useTerm();
  const stores = useStores();
  const { document, library, route } = stores;
  const stored = useSlice('document', (state) => (state.chartId === chartId ? state.chart : null));
  const error = useSlice('document', (state) => (state.chartId === chartId ? state.error : null));
  const inspectorOpen = useSlice('preferences', (state) => state.inspectorOpen);
  const dialog = useSlice('view', (state) => state.dialog);
  const viewName = useSlice('view', (state) => state.chartView);
  const view = chartViews.find((each) => each.name === viewName) ?? chartViews[0];
  const placed = usePlaced(stored, view?.name === 'chart');
  // Only the drawing needs places; a table of steps has none before it is drawn.
  const chart = view?.name === 'chart' ? placed : stored;
  useKeymap();
  useEffect(() => {
    void library.getState().refresh();
    void document.getState().open(chartId);
    return () => void document.getState().close();
  }, [document, library, chartId]);
  const at = useSlice('route', (state) => (state.route.screen === 'chart' ? state.route.at : undefined));
  const isOpen = stored !== null;
  useEffect(() => {
    if (at !== undefined && isOpen) {
      goToPlace(stores, at.target, at.field);
    }
  }, [stores, at, isOpen]);

  if (chart === null || view === undefined) {
    return (
      <div className="waiting" role="status">
        {error === null ? (
          t('state.loading')
        ) : (
          <div className="blank">
            <h2>{t('chart.failed')}</h2>
            <p>{term({ zh: error.message, en: error.messageEnglish })}</p>
            <div className="blank-actions">
              <Button onClick={() => route.getState().go({ screen: 'library' })}>{t('action.back')}</Button>
              <Button tone="primary" onClick={() => void document.getState().open(chartId)}>
                {t('action.retry')}
              </Button>
            </div>
          </div>
        )}
      </div>
    );
  }
  const { View } = view;
  return (
    <div className="chart-screen" data-testid="chart-screen">
      <Toolbar tabs={<ViewTabs views={chartViews} />} />
      <div className="workbench">
        <main className="workbench-main">
          {view.name === 'chart' ? <Palette /> : null}
          <div className="workbench-middle">
            <ContextMenu>
              <View chart={chart} />
            </ContextMenu>
            <ProblemsPanel />
            <SearchDialogs chart={chart} />
          </div>
        </main>
        {inspectorOpen ? (
          <aside className="inspector" aria-label={t('inspector.label')}>
            <Inspector />
          </aside>
        ) : null}
      </div>
      <StatusBar />
      {view.name === 'chart' ? <SelectionAnnouncer chart={chart} /> : null}
      <TidyPreview />
      <MemoryDialogs />
      {dialog === 'answers' ? <ChangeAnswersDialog /> : null}
      <Tour />
    </div>
  );
}
