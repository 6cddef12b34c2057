import type { OverallLimit } from '../../shared/model/limit.ts';
import { useText } from '../store/use-stores.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { TextField } from '../ui/TextField.tsx';
import { LimitFields } from './LimitFields.tsx';

export interface OverallLimitFieldProps {
  readonly label: string;
  readonly limit: OverallLimit | null;
  readonly field: string;
  readonly onChange: (limit: OverallLimit | null, gesture?: string) => void;
}

type Mode = 'unset' | OverallLimit['mode'];

/** The statutory or promised limit of the whole power. */
export function OverallLimitField({ label, limit, field, onChange }: OverallLimitFieldProps) {
  const t = useText();
  const mode: Mode = limit?.mode ?? 'unset';
  return (
    <div className="group">
      <Segmented<Mode>
        label={label}
        field={field}
        value={mode}
        options={(['unset', 'period', 'immediate', 'none'] as const).map((value) => ({
          value,
          label: t(`field.limit.mode.${value}`),
        }))}
        onChange={(next) => onChange(emptyLimit(next))}
      />
      {limit?.mode === 'period' ? (
        <LimitFields
          field={`${field}.limit.amount`}
          startField={`${field}.limit.start`}
          limit={limit.limit}
          onChange={(changed, gesture) => onChange(changed === null ? null : { mode: 'period', limit: changed }, gesture)}
        />
      ) : null}
      {limit?.mode === 'none' ? (
        <TextField
          label={t('field.limit.reason')}
          field={`${field}.reason`}
          value={limit.reason}
          maxLength={500}
          onCommit={(reason, gesture) => onChange({ mode: 'none', reason }, gesture)}
        />
      ) : null}
    </div>
  );
}

// helpers

function emptyLimit(mode: Mode): OverallLimit | null {
  switch (mode) {
    case 'unset':
      return null;
    case 'period':
      return { mode: 'period', limit: { amount: 20, unit: 'workday', start: '受理之日' } };
    case 'immediate':
      return { mode: 'immediate' };
    case 'none':
      return { mode: 'none', reason: '' };
  }
}
