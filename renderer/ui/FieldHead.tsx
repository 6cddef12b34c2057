import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface FieldHeadProps {
  readonly label: string;
  readonly inputId: string;
  readonly isLabelHidden?: boolean;
  /** Stands at the right of the label. */
  readonly aside?: ReactNode;
}

/** A field's label and what stands beside it. */
export function FieldHead({ label, inputId, isLabelHidden = false, aside }: FieldHeadProps) {
  const name = (
    <label className={classNames('field-label', isLabelHidden && 'visually-hidden')} htmlFor={inputId}>
      {label}
    </label>
  );
  return aside === undefined || aside === null ? (
    name
  ) : (
    <div className="field-head">
      {name}
      {aside}
    </div>
  );
}
