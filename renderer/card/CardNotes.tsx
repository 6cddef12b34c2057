import { useDeferredValue, useMemo } from 'react';
import { cardQuestions } from '../../shared/carriers/card/card-content.ts';
import { cardNotes, cardReading, type CardNote } from '../../shared/carriers/card/card-notes.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { useStores, useText } from '../store/use-stores.tsx';

/** How readable the printed card is, and each place that could be plainer, with a way to it. */
export function CardNotes({ chart }: { readonly chart: Chart }) {
  const t = useText();
  const { selection, preferences } = useStores();
  const rested = useDeferredValue(chart);
  const reading = useMemo(() => cardReading(rested), [rested]);
  const notes = useMemo(() => cardNotes(rested), [rested]);
  const level = t(`card.reading.${reading.level}`);
  const average = Math.round(reading.charactersPerSentence);
  const goTo = ({ nodeId, field }: CardNote): void => {
    preferences.getState().change({ inspectorOpen: true });
    selection.getState().goTo(nodeId === null ? 'chart' : 'node', nodeId ?? 'chart', field);
  };
  if (notes.length === 0) {
    return (
      <div className="card-notes" data-testid="card-notes">
        <p className="card-reading">{t('card.notes.none', { reading: level, average })}</p>
      </div>
    );
  }
  return (
    <details className="card-notes" data-testid="card-notes">
      <summary>{t('card.notes', { reading: level, average, count: notes.length })}</summary>
      <ul>
        {notes.map((note) => (
          <li key={`${note.kind} ${note.field} ${note.text}`}>
            <button type="button" onClick={() => goTo(note)}>
              {t(`card.note.${note.kind}`, { question: cardQuestions[note.question], text: note.text, plain: note.plain, length: note.length })}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
