import { Trash2 } from 'lucide-react';
import type { Citation } from '../../shared/model/citation.ts';
import { printPlace } from '../../shared/model/print-citation.ts';
import { useText } from '../store/use-stores.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { TextField } from '../ui/TextField.tsx';

export interface CitationListProps {
  readonly citations: readonly Citation[];
  /** Path of the list, e.g. `content.basis`. */
  readonly field: string;
  readonly onChange: (citations: Citation[], gesture?: string) => void;
  /** Titles of laws already cited in the chart. */
  readonly knownLaws: readonly string[];
}

const blank: Citation = { law: '', documentNumber: '', version: '', article: null, paragraph: null, item: null };

/** Citations, with an empty row at the end that becomes one as soon as something is typed into it. */
export function CitationList({ citations, field, onChange, knownLaws }: CitationListProps) {
  const t = useText();
  const put = (index: number, change: Partial<Citation>, gesture: string): void => {
    const list = [...citations];
    list[index] = { ...(citations[index] ?? blank), ...change };
    onChange(list.filter((citation) => !isBlank(citation)), gesture);
  };
  return (
    <div className="citations">
      {[...citations, blank].map((citation, index) => {
        const isNew = index === citations.length;
        const path = `${field}.${index}`;
        return (
          <div className="citation" key={index}>
            <div className="citation-law">
              <TextField
                label={t('field.law')}
                isLabelHidden
                field={isNew ? (index === 0 ? field : `${field}.new`) : `${path}.law`}
                value={citation.law}
                placeholder={t(isNew && index > 0 ? 'field.law' : 'field.law.hint')}
                suggestions={knownLaws}
                onCommit={(law, gesture) => put(index, { law: withoutMarks(law) }, gesture)}
              />
              {isNew ? null : (
                <IconButton
                  icon={Trash2}
                  tone="danger"
                  label={t('field.citation.delete')}
                  onClick={() => onChange(citations.filter((_, each) => each !== index))}
                />
              )}
            </div>
            {isNew ? null : (
              <>
                <div className="field-row citation-place">
                  <OrdinalField
                    label={t('field.article')}
                    field={`${path}.article`}
                    value={citation.article}
                    onCommit={(article, gesture) => put(index, { article }, gesture)}
                  />
                  <OrdinalField
                    label={t('field.paragraph')}
                    field={`${path}.paragraph`}
                    value={citation.paragraph}
                    onCommit={(paragraph, gesture) => put(index, { paragraph }, gesture)}
                  />
                  <OrdinalField
                    label={t('field.item')}
                    field={`${path}.item`}
                    value={citation.item}
                    onCommit={(item, gesture) => put(index, { item }, gesture)}
                  />
                  <TextField
                    label={t('field.documentNumber')}
                    field={`${path}.documentNumber`}
                    value={citation.documentNumber}
                    maxLength={100}
                    onCommit={(documentNumber, gesture) => put(index, { documentNumber }, gesture)}
                  />
                  <TextField
                    label={t('field.version')}
                    field={`${path}.version`}
                    value={citation.version}
                    placeholder="2021-01-22"
                    maxLength={20}
                    onCommit={(version, gesture) => put(index, { version }, gesture)}
                  />
                </div>
                {printPlace(citation) === '' ? null : <p className="field-hint">{printPlace(citation)}</p>}
              </>
            )}
          </div>
        );
      })}
    </div>
  );
}

// helpers

interface OrdinalFieldProps {
  readonly label: string;
  readonly field: string;
  readonly value: number | null;
  readonly onCommit: (value: number | null, gesture: string) => void;
}

function OrdinalField({ label, field, value, onCommit }: OrdinalFieldProps) {
  return (
    <TextField
      label={label}
      field={field}
      value={value === null ? '' : String(value)}
      inputMode="numeric"
      maxLength={4}
      onCommit={(text, gesture) => onCommit(readOrdinal(text), gesture)}
    />
  );
}

function readOrdinal(text: string): number | null {
  const number = Number(text.normalize('NFKC').replace(/\D/g, ''));
  return Number.isInteger(number) && number >= 1 && number <= 9999 ? number : null;
}

/** A title is often pasted with its marks; they are printed, not stored. */
function withoutMarks(law: string): string {
  return law.trim().replace(/^《(.*)》$/, '$1');
}

function isBlank(citation: Citation): boolean {
  return (
    citation.law === '' &&
    citation.documentNumber === '' &&
    citation.article === null &&
    citation.paragraph === null &&
    citation.item === null
  );
}
