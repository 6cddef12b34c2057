import { limitUnits, type Limit, type LimitUnit } from '../../shared/model/limit.ts';
import { limitUnitTerms } from '../../shared/model/terms.ts';
import { useTerm, useText } from '../store/use-stores.tsx';
import { ParsedField } from '../ui/ParsedField.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { FactField } from './FactField.tsx';
import { LimitExampleText } from './LimitExampleText.tsx';
import { readNumberField } from './read-fields.ts';

export interface LimitFieldsProps {
  readonly limit: Limit | null;
  /** Path of the amount's field. */
  readonly field: string;
  /** Path of the start's field. */
  readonly startField: string;
  readonly onChange: (limit: Limit | null, gesture?: string) => void;
  readonly placeholder?: string;
}

/** Amount, unit and start of a limit, and the day it would end; without an amount there is none. */
export function LimitFields({ limit, field, startField, onChange, placeholder }: LimitFieldsProps) {
  const t = useText();
  const term = useTerm();
  const put = (change: Partial<Limit>, gesture?: string): void =>
    onChange({ amount: 1, unit: 'workday', start: '', ...limit, ...change }, gesture);
  return (
    <div className="limit">
      <ParsedField
        label={t('field.limit.amount')}
        field={field}
        inputMode="numeric"
        maxLength={20}
        {...(placeholder === undefined ? {} : { placeholder })}
        written={limit === null ? '' : String(limit.amount)}
        read={(text) => {
          const reading = readNumberField(text, 1, 100000, true);
          return reading.ok ? reading : { ok: false, reason: t(reading.reason, { least: 1, most: 100000 }) };
        }}
        onCommit={(amount, gesture) => (amount === null ? onChange(null, gesture) : put({ amount }, gesture))}
      />
      <SelectField<LimitUnit>
        label={t('field.limit.unit')}
        value={limit?.unit ?? 'workday'}
        isDisabled={limit === null}
        options={limitUnits.map((unit) => ({ value: unit, label: term(limitUnitTerms[unit]) }))}
        onChange={(unit) => put({ unit })}
      />
      <FactField
        kind="start"
        tellsUses={false}
        label={t('field.limit.start')}
        field={startField}
        value={limit?.start ?? ''}
        placeholder={t('field.limit.start.hint')}
        maxLength={100}
        isDisabled={limit === null}
        onCommit={(start, gesture) => put({ start }, gesture)}
      />
      {limit === null ? null : <LimitExampleText limit={limit} />}
    </div>
  );
}
