import { useState } from 'react';
import type { Citation } from '../../shared/model/citation.ts';
import { CitationRow } from './CitationRow.tsx';

export interface CitationListProps {
  readonly citations: readonly Citation[];
  /** Path of the list, e.g. `content.basis`. */
  readonly field: string;
  readonly onChange: (citations: Citation[], gesture?: string) => void;
}

const blank: Citation = { law: '', documentNumber: '', version: '', article: null, paragraph: null, item: null };

/** Citations, with an empty row at the end that becomes one as soon as something is typed into it. */
export function CitationList({ citations, field, onChange }: CitationListProps) {
  const [deletions, setDeletions] = useState(0);
  const put = (index: number, change: Partial<Citation>, gesture: string): void => {
    const list = [...citations];
    list[index] = { ...(citations[index] ?? blank), ...change };
    // Only the last row may go while it is typed in: one further up would pull the next one under the clerk's hands.
    onChange(index >= citations.length - 1 ? list.filter((citation, each) => each !== index || !isBlank(citation)) : list, gesture);
  };
  const remove = (index: number): void => onChange(citations.filter((_, each) => each !== index));
  return (
    <div className="citations">
      {[...citations, blank].map((citation, index) => (
        <CitationRow
          // After a deletion a row is another citation's: what could not be read in it goes with the old one.
          key={`${deletions} ${index}`}
          citation={citation}
          path={`${field}.${index}`}
          newField={index < citations.length ? null : index === 0 ? field : `${field}.new`}
          tellsUses={citations.findIndex((each) => each.law === citation.law) === index}
          onChange={(change, gesture) => put(index, change, gesture)}
          onRemove={() => {
            setDeletions(deletions + 1);
            remove(index);
          }}
          onLeave={() => {
            if (index < citations.length && isBlank(citation)) {
              remove(index);
            }
          }}
        />
      ))}
    </div>
  );
}

// helpers

function isBlank(citation: Citation): boolean {
  return (
    citation.law === '' &&
    citation.documentNumber === '' &&
    citation.article === null &&
    citation.paragraph === null &&
    citation.item === null
  );
}
