import { limitUnits, type Limit, type LimitUnit } from '../../shared/model/limit.ts';
import { limitUnitTerms } from '../../shared/model/terms.ts';
import { useTerm, useText } from '../store/use-stores.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';

export interface LimitFieldsProps {
  readonly limit: Limit | null;
  readonly field: string;
  readonly onChange: (limit: Limit | null, gesture?: string) => void;
}

/** Amount, unit and start of a limit; without an amount there is none. */
export function LimitFields({ limit, field, onChange }: LimitFieldsProps) {
  const t = useText();
  const term = useTerm();
  const put = (change: Partial<Limit>, gesture?: string): void =>
    onChange({ amount: 1, unit: 'workday', start: '', ...limit, ...change }, gesture);
  return (
    <div className="limit">
      <TextField
        label={t('field.limit.amount')}
        field={field}
        inputMode="numeric"
        maxLength={6}
        value={limit === null ? '' : String(limit.amount)}
        onCommit={(text, gesture) => {
          const amount = Number(text.normalize('NFKC').replace(/\D/g, ''));
          if (amount >= 1 && amount <= 100000) {
            put({ amount }, gesture);
          } else {
            onChange(null, gesture);
          }
        }}
      />
      <SelectField<LimitUnit>
        label={t('field.limit.unit')}
        value={limit?.unit ?? 'workday'}
        isDisabled={limit === null}
        options={limitUnits.map((unit) => ({ value: unit, label: term(limitUnitTerms[unit]) }))}
        onChange={(unit) => put({ unit })}
      />
      <TextField
        label={t('field.limit.start')}
        value={limit?.start ?? ''}
        placeholder={t('field.limit.start.hint')}
        maxLength={100}
        isDisabled={limit === null}
        onCommit={(start, gesture) => put({ start }, gesture)}
      />
    </div>
  );
}
