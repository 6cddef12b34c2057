import { ChevronDown } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { FieldHead } from './FieldHead.tsx';

export interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly field?: string;
  readonly isLabelHidden?: boolean;
  readonly isDisabled?: boolean;
  /** Stands at the right of the label. */
  readonly aside?: ReactNode;
}

/** One of a list. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const id = useId();
  return (
    <div className="field">
      <FieldHead label={props.label} inputId={id} isLabelHidden={props.isLabelHidden === true} aside={props.aside} />
      <div className="field-select">
        <select
          id={id}
          className="field-input"
          data-field={props.field}
          value={props.value}
          disabled={props.isDisabled}
          title={props.options.find((option) => option.value === props.value)?.label}
          onChange={(event) => {
            const chosen = props.options.find((option) => option.value === event.target.value);
            if (chosen !== undefined) {
              props.onChange(chosen.value);
            }
          }}
        >
          {props.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden size={14} />
      </div>
    </div>
  );
}
