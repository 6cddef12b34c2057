import { useState, type ReactNode } from 'react';
import { TextField } from './TextField.tsx';

/** What a text means and how that is written, or why it means nothing. */
export type Reading<Value> =
  | { readonly ok: true; readonly value: Value; readonly written: string; readonly replacesText?: boolean }
  | { readonly ok: false; readonly reason: string };

export interface ParsedFieldProps<Value> {
  readonly label: string;
  /** The value as it is written. */
  readonly written: string;
  /** `replacesText`: what was typed gives way to what it means at once, not only when the field is left. */
  readonly read: (text: string) => Reading<Value>;
  readonly onCommit: (value: Value, gesture: string) => void;
  readonly field?: string;
  readonly placeholder?: string;
  readonly hint?: ReactNode;
  readonly isLabelHidden?: boolean;
  readonly isDisabled?: boolean;
  readonly inputMode?: 'text' | 'numeric';
  readonly maxLength?: number;
}

interface Typed {
  readonly text: string;
  /** The value's writing while this text stands for it; another one came from elsewhere. */
  readonly written: string;
  readonly reason: string | null;
}

/**
 * A text that stands for a value. What it cannot stand for stays in the field with the reason, and the value stays as it
 * was; what it can is written in its usual form when the field is left.
 */
export function ParsedField<Value>({ written, read, onCommit, hint, ...field }: ParsedFieldProps<Value>) {
  const [typed, setTyped] = useState<Typed | null>(null);
  const current = typed !== null && typed.written === written ? typed : null;
  const shownHint = current?.reason ?? hint;
  return (
    <TextField
      {...field}
      value={current?.text ?? written}
      isInvalid={(current?.reason ?? null) !== null}
      {...(shownHint === undefined ? {} : { hint: shownHint })}
      onLeave={() => {
        if (current?.reason === null) {
          setTyped(null);
        }
      }}
      onCommit={(text, gesture) => {
        const reading = read(text);
        if (!reading.ok) {
          setTyped({ text, written, reason: reading.reason });
          return;
        }
        setTyped(reading.replacesText === true ? null : { text, written: reading.written, reason: null });
        onCommit(reading.value, gesture);
      }}
    />
  );
}
