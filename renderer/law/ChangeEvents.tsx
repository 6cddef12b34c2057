import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { isOpen } from '../../shared/law/change-event.ts';
import { useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { ChangeEventCard } from './ChangeEventCard.tsx';
import type { LawViewProps } from './law-view-props.ts';
import { RecordEventDialog } from './RecordEventDialog.tsx';

/** The changes that make charts due: the open ones first, the one due soonest at the top. */
export function ChangeEvents({ law, isReadOnly, change, tell }: LawViewProps) {
  const t = useText();
  const [isRecording, setRecording] = useState(false);
  const events = law.events.toSorted((first, second) => Number(isOpen(second)) - Number(isOpen(first)) || ((first.dueOn ?? '') < (second.dueOn ?? '') ? -1 : 1));
  return (
    <div className="law-events">
      <div className="law-lead">
        <p>{t('events.lead')}</p>
        <Button icon={CalendarPlus} tone="primary" isDisabled={isReadOnly} onClick={() => setRecording(true)} testId="record-event">
          {t('events.record')}
        </Button>
      </div>
      {events.length === 0 ? <p className="law-soft">{t('events.none')}</p> : null}
      {events.map((event) => (
        <ChangeEventCard key={`${event.id} ${event.revisedOn ?? ''} ${event.publishedOn ?? ''}`} event={event} law={law} isReadOnly={isReadOnly} change={change} tell={tell} />
      ))}
      {isRecording ? <RecordEventDialog today={law.today} change={change} tell={tell} onClose={() => setRecording(false)} /> : null}
    </div>
  );
}
