export interface PlainFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** A field of a form that is saved as a whole. */
export function PlainField({ label, value, onChange }: PlainFieldProps) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <input className="field-input" value={value} maxLength={200} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}
