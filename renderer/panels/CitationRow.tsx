import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Citation } from '../../shared/model/citation.ts';
import { printCitation } from '../../shared/model/print-citation.ts';
import { readCitation, type ReadCitation } from '../../shared/model/read-citation.ts';
import { useStores, useText } from '../store/use-stores.tsx';
import { ComboField } from '../ui/ComboField.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { ParsedField } from '../ui/ParsedField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { EarlierPlaces } from './EarlierPlaces.tsx';
import { FactUses } from './FactUses.tsx';
import { isDay, readPlaceField } from './read-fields.ts';
import { useFactOptions } from './use-fact-options.ts';
import { useOptionSearch } from './use-option-search.ts';

export interface CitationRowProps {
  readonly citation: Citation;
  /** Path of the citation, e.g. `content.basis.0`. */
  readonly path: string;
  /** The path of the empty row's only field; null in a row that is a citation. */
  readonly newField: string | null;
  /** Says who else cites the law; once is enough in a list. */
  readonly tellsUses: boolean;
  readonly onChange: (change: Partial<Citation>, gesture: string) => void;
  readonly onRemove: () => void;
  readonly onLeave: () => void;
}

const levels = ['article', 'paragraph', 'item'] as const;

/** One citation. A whole citation pasted into any of its fields is taken apart into all of them. */
export function CitationRow({ citation, path, newField, tellsUses, onChange, onRemove, onLeave }: CitationRowProps) {
  const t = useText();
  const { facts } = useStores();
  const search = useOptionSearch();
  const laws = useFactOptions('law');
  const earlier = (law: string): Partial<Citation> => {
    const known = facts.getState().list?.facts.find((fact) => fact.kind === 'law' && fact.value === law);
    const cited = known?.citations.find((each) => each.version !== '' || each.documentNumber !== '');
    return cited === undefined ? {} : { version: cited.version, documentNumber: cited.documentNumber };
  };
  const [asksNumber, setNumbered] = useState(false);
  const isNew = newField !== null;
  // A statute is cited without its number; what ranks below it has one.
  const isNumbered = asksNumber || citation.documentNumber !== '' || !/法$/.test(citation.law);
  const isBare = citation.version === '' && citation.documentNumber === '';
  return (
    <div className="citation">
      <ComboField
        label={t('field.law')}
        isLabelHidden
        field={newField ?? `${path}.law`}
        value={citation.law}
        placeholder={t(isNew && !path.endsWith('.0') ? 'field.law.add' : 'field.law.hint')}
        options={laws}
        search={search}
        onLeave={onLeave}
        onCommit={(text, gesture) => {
          const whole = readCitation(text);
          onChange(whole === null ? { law: withoutMarks(text) } : changeOf(whole), gesture);
        }}
        onChoose={({ value }, gesture) => onChange({ law: value, ...(isBare ? earlier(value) : {}) }, gesture)}
      />
      {isNew ? null : (
        <>
          <div className="field-row citation-place">
            {levels.map((level) => (
              <ParsedField
                key={level}
                label={t(`field.${level}`)}
                field={`${path}.${level}`}
                written={citation[level] === null ? '' : String(citation[level])}
                maxLength={200}
                read={(text) => {
                  const reading = readPlaceField(level, text);
                  return reading.ok ? reading : { ok: false, reason: t(reading.reason) };
                }}
                onCommit={onChange}
              />
            ))}
            <TextField
              label={t('field.version')}
              field={`${path}.version`}
              value={citation.version}
              placeholder="2021-01-22"
              maxLength={20}
              isInvalid={citation.version !== '' && !isDay(citation.version)}
              {...(citation.version !== '' && !isDay(citation.version) ? { hint: t('field.version.wrong') } : {})}
              onCommit={(version, gesture) => onChange({ version: version.trim() }, gesture)}
            />
          </div>
          {isNumbered ? (
            <TextField
              label={t('field.documentNumber')}
              field={`${path}.documentNumber`}
              value={citation.documentNumber}
              maxLength={100}
              onCommit={(documentNumber, gesture) => onChange({ documentNumber }, gesture)}
            />
          ) : null}
          {citation.article === null ? <EarlierPlaces law={citation.law} onChoose={onChange} /> : null}
          <p className="field-hint citation-foot">
            {citation.law === '' ? t('field.law.missing') : printCitation(citation)}
            {' '}
            {tellsUses ? <FactUses kind="law" value={citation.law} /> : null}
            {isNumbered ? null : (
              <button type="button" className="uses" onClick={() => setNumbered(true)}>
                {t('field.documentNumber.add')}
              </button>
            )}
          </p>
          <IconButton icon={Trash2} tone="danger" label={t('field.citation.delete')} onClick={onRemove} />
        </>
      )}
    </div>
  );
}

// helpers

/** A title is often pasted with its marks; they are printed, not stored. */
function withoutMarks(law: string): string {
  return law.trim().replace(/^《(.*)》$/, '$1');
}

/** What a pasted citation says; it names the law, else it would be the beginning of a title. */
function changeOf({ law, documentNumber, ...place }: ReadCitation): Partial<Citation> {
  return { ...(law === null ? {} : { law }), ...(documentNumber === null ? {} : { documentNumber }), ...place };
}
