import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { isOpen } from '../../shared/law/change-event.ts';
import { useReadOnly, useSlice, useStores, useTerm, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { CalendarView } from './CalendarView.tsx';
import { ChangeEvents } from './ChangeEvents.tsx';
import { LawRegisterView } from './LawRegisterView.tsx';
import { useLaw } from './use-law.ts';

const views = ['laws', 'events', 'calendar'] as const;

/** The law register, the change events and the calendar of the library. */
export function LawScreen() {
  const t = useText();
  const term = useTerm();
  const { route } = useStores();
  const unit = useSlice('library', (state) => state.summary?.department.name ?? '');
  const isReadOnly = useReadOnly();
  const { law, error, read, change, tell } = useLaw();
  const [view, setView] = useState<(typeof views)[number]>('laws');
  const words = (value: (typeof views)[number]): string =>
    value === 'events' ? t('law.view.events', { count: law?.events.filter(isOpen).length ?? 0 }) : t(`law.view.${value}`);
  return (
    <div className="library">
      <header className="topbar">
        <div className="topbar-brand">
          <Button icon={ArrowLeft} tone="quiet" onClick={() => route.getState().go({ screen: 'library' })} testId="back">
            {t('action.back')}
          </Button>
          <h1 className="topbar-title">{t('law.title')}</h1>
          <span className="ellipsis">{unit}</span>
        </div>
        <div className="topbar-actions">
          <Segmented label={t('law.view')} isLabelHidden value={view} options={views.map((value) => ({ value, label: words(value) }))} onChange={setView} />
        </div>
      </header>
      <main className="law">
        {error === null ? null : (
          <div className="banner banner-bad" role="alert">
            <strong>{t('law.failed')}</strong>
            <p>{term({ zh: error.message, en: error.messageEnglish })}</p>
            <Button onClick={() => void read()}>{t('action.retry')}</Button>
          </div>
        )}
        {law === null && error === null ? <p role="status">{t('state.loading')}</p> : null}
        {law === null ? null : (
          <>
            {view === 'laws' ? <LawRegisterView law={law} isReadOnly={isReadOnly} change={change} tell={tell} /> : null}
            {view === 'events' ? <ChangeEvents law={law} isReadOnly={isReadOnly} change={change} tell={tell} /> : null}
            {view === 'calendar' ? <CalendarView law={law} isReadOnly={isReadOnly} change={change} tell={tell} /> : null}
          </>
        )}
      </main>
    </div>
  );
}
