export interface PlainFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly isMultiline?: boolean;
  readonly type?: 'text' | 'date' | 'search';
  readonly hint?: string;
}

/** A field of a form that is saved as a whole. */
export function PlainField({ label, value, onChange, isMultiline = false, type = 'text', hint }: PlainFieldProps) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      {isMultiline ? (
        <textarea className="field-input field-area" rows={1} value={value} maxLength={5000} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input className="field-input" type={type} value={value} maxLength={200} onChange={(event) => onChange(event.target.value)} />
      )}
      {hint === undefined ? null : <span className="field-hint">{hint}</span>}
    </label>
  );
}
