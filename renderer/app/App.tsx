import { useEffect } from 'react';
import { FilingCheckScreen } from '../filing/FilingCheckScreen.tsx';
import { LawScreen } from '../law/LawScreen.tsx';
import { LibraryScreen } from '../library/LibraryScreen.tsx';
import { SealBoxScreen } from '../seals/SealBoxScreen.tsx';
import { PrintScreen } from '../print/PrintScreen.tsx';
import { useLanguage, useSlice, useText } from '../store/use-stores.tsx';
import { ChartScreen } from './ChartScreen.tsx';
import { Notices } from './Notices.tsx';

/** The screen the address names. */
export function App() {
  const t = useText();
  const language = useLanguage();
  const route = useSlice('route', (state) => state.route);
  const title = useSlice('document', (state) => state.chart?.title);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = title === undefined ? t('app.name') : `${title} · ${t('app.name')}`;
  }, [language, title, t]);
  return (
    <>
      {route.screen === 'chart' ? <ChartScreen key={route.chartId} chartId={route.chartId} /> : null}
      {route.screen === 'filing-check' ? <FilingCheckScreen /> : null}
      {route.screen === 'law' ? <LawScreen /> : null}
      {route.screen === 'seals' ? <SealBoxScreen /> : null}
      {route.screen === 'print' ? <PrintScreen key={route.chartId ?? ''} chartId={route.chartId} /> : null}
      {route.screen === 'library' ? <LibraryScreen /> : null}
      <Notices />
    </>
  );
}
