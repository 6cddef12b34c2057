import { useId, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { FieldHead } from './FieldHead.tsx';
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
  /** Stands at the right of the label. */
  readonly aside?: ReactNode;
  /** Called with the text when the field is left. */
  readonly onLeave?: (text: string) => void;
}

/** One line or several lines of text with a label. */
export function TextField(props: TextFieldProps) {
  const { label, value, onCommit, field, isMultiline = false, isLabelHidden = false } = props;
  const id = useId();
  const { input } = useDraft({ value, onCommit, isMultiline, onLeave: props.onLeave });
  const shared = {
    ...input,
    id,
    'data-field': field,
    placeholder: props.placeholder,
    disabled: props.isDisabled,
    'aria-invalid': props.isInvalid === true ? true : undefined,
    'aria-describedby': props.hint === undefined ? undefined : `${id}-hint`,
    maxLength: props.maxLength ?? (isMultiline ? 5000 : 200),
    className: classNames('field-input', isMultiline && 'field-area'),
  };
  return (
    <div className="field">
      <FieldHead label={label} inputId={id} isLabelHidden={isLabelHidden} aside={props.aside} />
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
      {props.hint === undefined ? null : (
        <p id={`${id}-hint`} className={classNames('field-hint', props.isInvalid === true && 'field-hint-bad')}>
          {props.hint}
        </p>
      )}
    </div>
  );
}
