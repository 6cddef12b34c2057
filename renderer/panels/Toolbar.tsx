import {
  ArrowLeft,
  LayoutDashboard,
  Maximize,
  PanelRight,
  Redo2,
  Search,
  Undo2,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { commandNames } from '../../shared/commands/names.ts';
import type { TextId } from '../../shared/text/text.ts';
import { chartGestures } from '../store/chart-gestures.ts';
import { useReadOnly, useSlice, useStores, useTerm, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { LanguageButton } from './LanguageButton.tsx';
import { MenuBar } from './MenuBar.tsx';
import { SaveStatus } from './SaveStatus.tsx';

/** The head of the chart screen: what chart it is and how it stands with the file, its views and the search; under it the menus and what is used most. */
export function Toolbar({ tabs }: { readonly tabs: ReactNode }) {
  const t = useText();
  const stores = useStores();
  const { document, route, view, preferences, arrange } = stores;
  const isReadOnly = useReadOnly();
  const title = useSlice('document', (state) => state.chart?.title || state.chart?.power.name || '');
  const isEmpty = useSlice('document', (state) => (state.chart?.nodes.length ?? 0) === 0);
  const isArranging = useSlice('arrange', (state) => state.working);
  const inspectorOpen = useSlice('preferences', (state) => state.inspectorOpen);
  const gestures = useMemo(() => chartGestures(stores), [stores]);
  const undo = useStep('undo');
  const redo = useStep('redo');
  return (
    <header className="toolbar" aria-label={t('toolbar.label')}>
      <div className="toolbar-row">
        <IconButton icon={ArrowLeft} label={t('action.back')} shortcut="Ctrl+O" onClick={() => route.getState().go({ screen: 'library' })} testId="back" />
        <h1 className="toolbar-title ellipsis" title={title}>
          {title}
        </h1>
        <SaveStatus />
        {tabs}
        <button type="button" className="toolbar-search" title={t('action.anything')} onClick={() => view.setState({ dialog: 'palette' })} data-testid="open-palette">
          <Search aria-hidden size={16} strokeWidth={1.8} />
          <span className="ellipsis">{t('toolbar.search')}</span>
          <kbd>Ctrl+K</kbd>
        </button>
        <LanguageButton />
        <ExportMenu />
      </div>
      <div className="toolbar-row toolbar-tools">
        <MenuBar />
        <span className="toolbar-space" />
        <IconButton icon={Undo2} label={undo.label} shortcut="Ctrl+Z" isDisabled={isReadOnly || !undo.isPossible} onClick={() => document.getState().undo()} testId="undo" />
        <IconButton icon={Redo2} label={redo.label} shortcut="Ctrl+Y" isDisabled={isReadOnly || !redo.isPossible} onClick={() => document.getState().redo()} testId="redo" />
        <span className="toolbar-line" />
        {isArranging ? (
          <Button size="small" tone="quiet" onClick={() => arrange.getState().cancel()} testId="arrange-cancel">
            <span className="spinner" aria-hidden /> {t('toolbar.arrange.cancel')}
          </Button>
        ) : (
          <Button
            size="small"
            tone="quiet"
            icon={LayoutDashboard}
            collapses
            isDisabled={isReadOnly || isEmpty}
            onClick={() => void gestures.arrange()}
            testId="arrange"
          >
            {t('toolbar.arrange')}
          </Button>
        )}
        <span className="toolbar-zoom">
          <span className="toolbar-line" />
          <IconButton icon={ZoomOut} label={t('toolbar.zoomOut')} shortcut="Ctrl+-" onClick={() => view.getState().ask('zoom-out')} />
          <IconButton icon={ZoomIn} label={t('toolbar.zoomIn')} shortcut="Ctrl+=" onClick={() => view.getState().ask('zoom-in')} />
          <IconButton icon={Maximize} label={t('toolbar.fit')} shortcut="Ctrl+1" onClick={() => view.getState().ask('fit')} />
        </span>
        <span className="toolbar-line" />
        <IconButton
          icon={PanelRight}
          label={t('toolbar.inspector')}
          shortcut="F4"
          isPressed={inspectorOpen}
          onClick={() => preferences.getState().change({ inspectorOpen: !inspectorOpen })}
          testId="toggle-inspector"
        />
      </div>
    </header>
  );
}

// helpers

function useStep(direction: 'undo' | 'redo') {
  const t = useText();
  const term = useTerm();
  const step = useSlice('document', (state) => state.history[direction].at(-1));
  const plain: TextId = `toolbar.${direction}`;
  if (step === undefined) {
    return { label: t(plain), isPossible: false };
  }
  const named = Object.hasOwn(commandNames, step.command) ? commandNames[step.command as keyof typeof commandNames] : undefined;
  return { label: t(`toolbar.${direction}.step`, { step: named === undefined ? step.command : term(named) }), isPossible: true };
}
