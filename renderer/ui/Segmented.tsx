import { useId } from 'react';
import { classNames } from './class-names.ts';

export interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly field?: string;
  readonly isLabelHidden?: boolean;
  readonly isDisabled?: boolean;
}

/** One of a few, all seen at once. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset className="segmented" disabled={props.isDisabled}>
      <legend className={classNames('field-label', props.isLabelHidden === true && 'visually-hidden')}>{props.label}</legend>
      <div className="segmented-row">
        {props.options.map((option) => (
          <label key={option.value} className={classNames('segment', option.value === props.value && 'is-chosen')}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === props.value}
              data-field={option.value === props.value ? props.field : undefined}
              onChange={() => props.onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
