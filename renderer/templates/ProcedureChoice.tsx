import { useId } from 'react';
import { powerKinds, type PowerKind } from '../../shared/model/power.ts';
import { procedureKinds, procedures, procedureTerms, type Procedure } from '../../shared/model/procedure.ts';
import { powerKindTerms } from '../../shared/model/terms.ts';
import type { TextId } from '../../shared/text/text.ts';
import { useTerm, useText } from '../store/use-stores.tsx';
import { classNames } from '../ui/class-names.ts';

export interface ProcedureChoiceProps {
  readonly chosen: Procedure;
  readonly onChoose: (procedure: Procedure) => void;
}

/** One of all procedures: a row for each kind of power that has several, and one for the kinds that have one. */
export function ProcedureChoice({ chosen, onChoose }: ProcedureChoiceProps) {
  const t = useText();
  const term = useTerm();
  const name = useId();
  return (
    <fieldset className="segmented procedures">
      <legend className="field-label">{t('template.procedure')}</legend>
      {rows.map(({ kind, among }) => (
        <div key={kind ?? 'single'} className="procedure-row">
          <span className="procedure-kind">{kind === null ? t('template.kinds.single') : term(powerKindTerms[kind])}</span>
          <div className="kind-grid">
            {among.map((procedure) => {
              const shortName = shortNames[procedure];
              return (
              <label key={procedure} className={classNames('segment', procedure === chosen && 'is-chosen')}>
                <input
                  type="radio"
                  name={name}
                  value={procedure}
                  checked={procedure === chosen}
                  aria-label={term(procedureTerms[procedure])}
                  onChange={() => onChoose(procedure)}
                />
                <span>{shortName === undefined ? term(procedureTerms[procedure]) : t(shortName)}</span>
              </label>
              );
            })}
          </div>
        </div>
      ))}
    </fieldset>
  );
}

// helpers

interface ProcedureRow {
  /** Null for the kinds that have but one procedure. */
  readonly kind: PowerKind | null;
  readonly among: readonly Procedure[];
}

const several = powerKinds.filter((kind) => proceduresOf(kind).length > 1);

const rows: readonly ProcedureRow[] = [
  ...several.map((kind) => ({ kind, among: proceduresOf(kind) })),
  { kind: null, among: procedures.filter((procedure) => !several.includes(procedureKinds[procedure])) },
];

function proceduresOf(kind: PowerKind): readonly Procedure[] {
  return procedures.filter((procedure) => procedureKinds[procedure] === kind);
}

/** Their names beside that of their kind. */
const shortNames: Partial<Record<Procedure, TextId>> = {
  penalty: 'template.procedure.penalty',
  'penalty-summary': 'template.procedure.penalty-summary',
  seizure: 'template.procedure.seizure',
  freezing: 'template.procedure.freezing',
  enforcement: 'template.procedure.enforcement',
  'enforcement-court': 'template.procedure.enforcement-court',
};
