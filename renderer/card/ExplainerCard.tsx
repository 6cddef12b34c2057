import { CalendarDays, ClipboardList, Coins, ListOrdered, MapPin, PhoneCall, Scale, UserRound, type LucideIcon } from 'lucide-react';
import { useMemo } from 'react';
import { cardHolds } from '../../shared/carriers/card/card-form.ts';
import { cardReading } from '../../shared/carriers/card/card-notes.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { cardOf, cardTopics, type CardLine, type CardTopic } from '../../shared/table/card-of.ts';
import type { TextId } from '../../shared/text/text.ts';
import { useText } from '../store/use-stores.tsx';
import { classNames } from '../ui/class-names.ts';
import { CardLineField } from './CardLineField.tsx';
import { CardNotes } from './CardNotes.tsx';

/** The chart as the card 明白卡 that is handed to people: in their words, at the size it will have, edited where it stands. */
export function ExplainerCard({ chart }: { readonly chart: Chart }) {
  const t = useText();
  const lines = useMemo(() => cardOf(chart), [chart]);
  const length = useMemo(() => cardReading(chart).characters, [chart]);
  const open = cardTopics.filter((topic) => lines.every((line) => line.topic !== topic || line.text.trim() === '')).length;
  const isOver = length > cardHolds.A5;
  return (
    <div className="card-view" data-testid="card-view">
      <div className="card-bar">
        <span className="card-hint ellipsis">{t('card.hint')}</span>
        {open > 0 ? <span className="card-open">{t('card.open', { count: open })}</span> : null}
        <span className={classNames('card-length', isOver && 'is-over')} data-testid="card-length">
          {t(isOver ? 'card.length.over' : 'card.length', { length, holds: cardHolds.A5 })}
        </span>
      </div>
      <CardNotes chart={chart} />
      <div className="card-scroll">
        <article className="card-sheet" aria-label={t('card.label')}>
          <header className="card-head">
            <p>{t('card.title')}</p>
            <h2>{chart.power.name || chart.title}</h2>
          </header>
          {cardTopics.map((topic) => (
            <CardSection key={topic} topic={topic} lines={lines.filter((line) => line.topic === topic)} />
          ))}
          <footer className="card-foot">{chart.issuer}</footer>
        </article>
      </div>
    </div>
  );
}

// helpers

const icons: Readonly<Record<CardTopic, LucideIcon>> = {
  where: MapPin,
  bring: ClipboardList,
  how: ListOrdered,
  days: CalendarDays,
  who: UserRound,
  fee: Coins,
  remedy: Scale,
  complain: PhoneCall,
};

function CardSection({ topic, lines }: { readonly topic: CardTopic; readonly lines: readonly CardLine[] }) {
  const t = useText();
  const Icon = icons[topic];
  const title: TextId = `card.${topic}`;
  return (
    <section className={`card-topic card-topic-${topic}`} aria-label={t(title)}>
      <h3>
        <Icon aria-hidden size={16} strokeWidth={1.8} />
        {t(title)}
      </h3>
      <div className="card-lines">
        {lines.map((line) => (
          <CardLineField key={line.id} line={line} label={`${t(title)} ${line.lead}`.trim()} />
        ))}
      </div>
    </section>
  );
}
