import type { Citation } from '../../shared/model/citation.ts';
import { printPlace } from '../../shared/model/print-citation.ts';
import type { CitationPlace } from '../../shared/model/read-citation.ts';
import { useSlice, useStores, useText } from '../store/use-stores.tsx';

export interface EarlierPlacesProps {
  readonly law: string;
  readonly onChoose: (place: CitationPlace, gesture: string) => void;
}

/** As many as stand in two lines. */
const mostShown = 6;

/** The places of the law that charts cite already, the most frequent first: a click cites one. Nothing where there is none. */
export function EarlierPlaces({ law, onChoose }: EarlierPlacesProps) {
  const t = useText();
  const { sources } = useStores();
  const known = useSlice('facts', (state) => state.list?.facts.find((fact) => fact.kind === 'law' && fact.value === law));
  const places = distinctPlaces(known?.citations ?? []).slice(0, mostShown);
  if (places.length === 0) {
    return null;
  }
  return (
    <div className="chips" role="group" aria-label={t('field.place.earlier')}>
      {places.map(({ written, place }) => (
        <button key={written} type="button" className="choice" onClick={() => onChoose(place, sources.newId())}>
          {written}
        </button>
      ))}
    </div>
  );
}

// helpers

function distinctPlaces(citations: readonly Citation[]): { readonly written: string; readonly place: CitationPlace }[] {
  const places = new Map<string, CitationPlace>();
  for (const { article, paragraph, item } of citations) {
    const place = { article, paragraph, item };
    const written = printPlace(place);
    if (written !== '' && !places.has(written)) {
      places.set(written, place);
    }
  }
  return [...places].map(([written, place]) => ({ written, place }));
}
