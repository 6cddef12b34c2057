import { useId, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { useDraft } from './use-draft.ts';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (text: string, gesture: string) => void;
  /** Path of the field, by which a finding leads to it. */
  readonly field?: string;
  readonly placeholder?: string;
  readonly hint?: ReactNode;
  readonly isMultiline?: boolean;
  readonly isLabelHidden?: boolean;
  readonly isDisabled?: boolean;
  readonly isInvalid?: boolean;
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'url';
  readonly type?: 'text' | 'date';
  /** Texts offered while typing. */
  readonly suggestions?: readonly string[];
  readonly maxLength?: number;
}

/** One line or several lines of text with a label. */
export function TextField(props: TextFieldProps) {
  const { label, value, onCommit, field, isMultiline = false, isLabelHidden = false } = props;
  const id = useId();
  const draft = useDraft({ value, onCommit, isMultiline });
  const shared = {
    ...draft,
    id,
    'data-field': field,
    placeholder: props.placeholder,
    disabled: props.isDisabled,
    'aria-invalid': props.isInvalid === true ? true : undefined,
    maxLength: props.maxLength ?? (isMultiline ? 5000 : 200),
    className: classNames('field-input', isMultiline && 'field-area'),
  };
  return (
    <div className="field">
      <label className={classNames('field-label', isLabelHidden && 'visually-hidden')} htmlFor={id}>
        {label}
      </label>
      {isMultiline ? (
        <textarea {...shared} rows={1} />
      ) : (
        <input
          {...shared}
          type={props.type ?? 'text'}
          inputMode={props.inputMode}
          list={props.suggestions === undefined ? undefined : `${id}-list`}
          autoComplete="off"
          spellCheck={false}
        />
      )}
      {props.suggestions === undefined ? null : (
        <datalist id={`${id}-list`}>
          {props.suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
      {props.hint === undefined ? null : <p className="field-hint">{props.hint}</p>}
    </div>
  );
}
