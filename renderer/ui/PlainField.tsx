import { classNames } from './class-names.ts';

export interface PlainFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly isMultiline?: boolean;
  readonly type?: 'text' | 'date' | 'search' | 'password' | 'number';
  readonly hint?: string;
  readonly isInvalid?: boolean;
}

/** A field of a form that is saved as a whole. */
export function PlainField({ label, value, onChange, isMultiline = false, type = 'text', hint, isInvalid = false }: PlainFieldProps) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      {isMultiline ? (
        <textarea className="field-input field-area" rows={1} value={value} maxLength={5000} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input
          className="field-input"
          type={type}
          value={value}
          maxLength={200}
          step={type === 'number' ? 'any' : undefined}
          autoComplete={type === 'password' ? 'new-password' : 'off'}
          aria-invalid={isInvalid ? true : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {hint === undefined ? null : <span className={classNames('field-hint', isInvalid && 'field-hint-bad')}>{hint}</span>}
    </label>
  );
}
