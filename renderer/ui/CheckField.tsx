export interface CheckFieldProps {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly field?: string;
  readonly title?: string;
  readonly isDisabled?: boolean;
}

/** Yes or no. */
export function CheckField({ label, isChecked, onChange, field, title, isDisabled }: CheckFieldProps) {
  return (
    <label className="check" title={title}>
      <input
        type="checkbox"
        checked={isChecked}
        disabled={isDisabled}
        data-field={field}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
