import { useCallback, useState } from 'react';
import type { Chart } from '../../shared/model/chart.ts';
import { chartGestures } from '../store/chart-gestures.ts';
import { useLanguage, useSlice, useStores, useText } from '../store/use-stores.tsx';
import { paletteCandidates, stepCandidates } from './candidates.ts';
import { FindPanel } from './FindPanel.tsx';
import { found } from './found.ts';
import { KeySheet } from './KeySheet.tsx';
import { SearchBox } from './SearchBox.tsx';

/** Command palette, connecting, finding and the sheet of keys, whichever is open; what was read of the texts stays read. */
export function SearchDialogs({ chart }: { readonly chart: Chart }) {
  const t = useText();
  const stores = useStores();
  const { view, selection, matcher } = stores;
  const language = useLanguage();
  const dialog = useSlice('view', (state) => state.dialog);
  const summary = useSlice('library', (state) => state.summary);
  const [lastFind, setLastFind] = useState('');
  const close = useCallback(() => view.setState({ dialog: null }), [view]);
  const paletteOf = useCallback(
    (query: string) => found(paletteCandidates(stores, chart, summary, language), query, matcher),
    [stores, chart, summary, language, matcher],
  );
  const stepsOf = useCallback(
    (query: string) => {
      const from = selection.getState().nodeIds[0];
      const connect = (to: string): void => {
        if (from !== undefined) {
          chartGestures(stores).connect(from, to);
        }
      };
      const candidates = stepCandidates(chart, language, connect).filter(({ item }) => item.key !== `node-${from ?? ''}`);
      return found([{ name: t('search.steps'), candidates, most: 200 }], query, matcher);
    },
    [stores, selection, chart, language, matcher, t],
  );
  switch (dialog) {
    case 'palette':
      return <SearchBox label={t('action.anything')} placeholder={t('search.placeholder')} groupsOf={paletteOf} onClose={close} />;
    case 'connect':
      return <SearchBox label={t('action.connect')} placeholder={t('search.connect')} groupsOf={stepsOf} onClose={close} />;
    case 'find':
      return <FindPanel chart={chart} matcher={matcher} first={lastFind} onQuery={setLastFind} onClose={close} />;
    case 'keys':
      return <KeySheet onClose={close} />;
    default:
      return null;
  }
}
