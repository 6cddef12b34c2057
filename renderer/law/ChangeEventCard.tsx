import { useState } from 'react';
import { isOpen, type ChangeEvent } from '../../shared/law/change-event.ts';
import { lawById } from '../../shared/law/register.ts';
import { useLanguage, useSlice, useStores, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { Chip, type ChipTone } from '../ui/Chip.tsx';
import { PlainField } from '../ui/PlainField.tsx';
import type { LawViewProps } from './law-view-props.ts';

export interface ChangeEventCardProps extends LawViewProps {
  readonly event: ChangeEvent;
}

/** One change: what and when, until when, which charts, and the days they were revised and published. */
export function ChangeEventCard({ event, law, isReadOnly, change, tell }: ChangeEventCardProps) {
  const t = useText();
  const language = useLanguage();
  const { route } = useStores();
  const titles = useSlice('library', (state) => state.summary?.charts);
  const [revisedOn, setRevisedOn] = useState(event.revisedOn ?? '');
  const [publishedOn, setPublishedOn] = useState(event.publishedOn ?? '');
  const known = event.lawId === null ? null : lawById(law.register, event.lawId);
  const subject = known === null ? event.note : `${language === 'zh' ? `《${known.name}》` : known.nameEnglish} ${event.version ?? ''}`;
  const standing = standingOf(event, law.today);
  const isChanged = revisedOn !== (event.revisedOn ?? '') || publishedOn !== (event.publishedOn ?? '');
  const charts = event.chartIds.flatMap((id) => titles?.find((chart) => chart.id === id) ?? []);

  const save = async (): Promise<void> => {
    const answer = await change('events.close', { id: event.id, revisedOn: revisedOn || null, publishedOn: publishedOn || null });
    if (answer !== null) {
      tell('events.saved');
    }
  };

  return (
    <article className="law-event" data-standing={standing.id}>
      <header>
        <div>
          <h2>{subject}</h2>
          <p className="law-soft">
            {[t(`events.cause.${event.cause}`), t('events.since', { on: event.on }), known === null ? '' : event.note].filter((part) => part !== '').join(' · ')}
          </p>
        </div>
        <Chip tone={standing.tone}>{t(`events.${standing.id}`, { due: event.dueOn ?? '' })}</Chip>
      </header>
      <div className="law-event-days">
        <PlainField label={t('events.revisedOn')} type="date" value={revisedOn} onChange={setRevisedOn} />
        <PlainField label={t('events.publishedOn')} type="date" value={publishedOn} onChange={setPublishedOn} />
        <Button isDisabled={isReadOnly || !isChanged} onClick={() => void save()} testId="event-save">
          {t('events.save')}
        </Button>
      </div>
      <details open={charts.length <= 6}>
        <summary>{t('events.charts', { count: charts.length })}</summary>
        <ul>
          {charts.map(({ id, title }) => (
            <li key={id}>
              <button type="button" className="law-link" onClick={() => route.getState().go({ screen: 'chart', chartId: id })}>
                {title}
              </button>
            </li>
          ))}
        </ul>
      </details>
    </article>
  );
}

// helpers

type Standing = { readonly id: 'closed' | 'closedLate' | 'overdue' | 'provisional' | 'due'; readonly tone: ChipTone };

function standingOf(event: ChangeEvent, today: string): Standing {
  const due = event.dueOn ?? '';
  if (!isOpen(event)) {
    return (event.publishedOn ?? '') > due ? { id: 'closedLate', tone: 'warn' } : { id: 'closed', tone: 'good' };
  }
  if (today > due) {
    return { id: 'overdue', tone: 'bad' };
  }
  return event.isProvisional ? { id: 'provisional', tone: 'warn' } : { id: 'due', tone: 'info' };
}
