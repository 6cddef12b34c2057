import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { isComposing } from '../ui/is-composing.ts';

export interface InlineTextProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  /** The text where it was taken over by Enter or by leaving; null where Esc dropped it. */
  readonly onEnd: (text: string | null) => void;
}

/** A line of text edited in its place. The browser keeps it while an input method composes; it is taken over once. */
export function InlineText({ label, value, maxLength, onEnd }: InlineTextProps) {
  const field = useRef<HTMLInputElement>(null);
  const isEnded = useRef(false);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const end = (text: string | null): void => {
    if (!isEnded.current) {
      isEnded.current = true;
      onEnd(text?.normalize('NFC') ?? null);
    }
  };
  // Leaving the view by a key takes it over too, before the document is closed.
  const endRef = useRef(end);
  useEffect(() => {
    endRef.current = end;
  });
  useLayoutEffect(() => {
    const element = field.current;
    return () => {
      if (element !== null && element.value !== element.defaultValue) {
        endRef.current(element.value);
      }
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposing(event)) {
      event.stopPropagation();
    } else if (event.key === 'Enter' || event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      end(event.key === 'Enter' ? event.currentTarget.value : null);
    } else if (!event.ctrlKey && !event.metaKey && !event.altKey) {
      event.stopPropagation();
    }
  };
  return (
    <input
      ref={field}
      className="field-input outline-input"
      aria-label={label}
      defaultValue={value}
      maxLength={maxLength}
      spellCheck={false}
      autoComplete="off"
      onKeyDown={onKeyDown}
      onBlur={(event) => end(event.currentTarget.value)}
      onClick={(event) => event.stopPropagation()}
      data-testid="outline-input"
    />
  );
}
