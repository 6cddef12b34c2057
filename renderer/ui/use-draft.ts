import { useCallback, useEffect, useLayoutEffect, useRef, useState, type ChangeEvent, type KeyboardEvent } from 'react';
import { isComposing } from './is-composing.ts';

export interface DraftInput {
  readonly value: string;
  /** Takes the text over; neighbouring calls with one `gesture` are one step of undo. */
  readonly onCommit: (text: string, gesture: string) => void;
  readonly isMultiline: boolean;
  /** Whether all that is typed until the field is left is one step of undo, however long the clerk thinks in between. */
  readonly isOneStep?: boolean;
  /** Called with the field's text when it is left. */
  readonly onLeave?: ((text: string) => void) | undefined;
}

/**
 * Milliseconds after the last key until the text is taken over: for the first letters, and the least and most afterwards.
 * Where taking it over and showing it is quick, what depends on the text follows each letter; where it is slow, it waits for
 * a rest, so that no letter waits for it.
 */
const commitAfter = { first: 50, least: 16, most: 150 };
/** Milliseconds of rest after which typing on is a new step of undo. */
const gestureEnds = 1000;

/**
 * The text of a field while it is being typed: local until a short rest, a blur or Enter, and never taken over while an
 * input method composes. A change from outside, such as undo, replaces it.
 */
export function useDraft({ value, onCommit, isMultiline, isOneStep = false, onLeave }: DraftInput) {
  const [draft, setDraft] = useState<string | null>(null);
  const state = useRef({ draft: null as string | null, composing: false, gesture: '', last: value, timer: 0, rest: 0, wait: commitAfter.first });
  const commitRef = useRef(onCommit);
  useEffect(() => {
    commitRef.current = onCommit;
  }, [onCommit]);

  const change = useCallback((text: string | null) => {
    state.current.draft = text;
    setDraft(text);
  }, []);

  const commit = useCallback(() => {
    const now = state.current;
    window.clearTimeout(now.timer);
    if (now.draft === null || now.composing) {
      return;
    }
    const text = now.draft.normalize('NFC');
    if (text === now.last) {
      return;
    }
    if (now.gesture === '') {
      now.gesture = crypto.randomUUID();
    }
    window.clearTimeout(now.rest);
    if (!isOneStep) {
      now.rest = window.setTimeout(() => {
        now.gesture = '';
      }, gestureEnds);
    }
    now.last = text;
    const begun = performance.now();
    commitRef.current(text, now.gesture);
    // After what the change makes the page show.
    window.setTimeout(() => {
      now.wait = Math.min(commitAfter.most, Math.max(commitAfter.least, (performance.now() - begun) / 2));
    });
  }, [isOneStep]);

  useEffect(() => {
    const now = state.current;
    if (value !== now.last) {
      now.last = value;
      now.gesture = '';
      if (!now.composing) {
        change(null);
      }
    }
  }, [value, change]);

  // A field that goes away, because another element was selected, has been typed to its end: before the document is closed.
  useLayoutEffect(() => {
    const now = state.current;
    return () => {
      now.composing = false;
      commit();
    };
  }, [commit]);

  const schedule = useCallback(() => {
    window.clearTimeout(state.current.timer);
    state.current.timer = window.setTimeout(commit, state.current.wait);
  }, [commit]);

  /** Takes the text over at once in place of what was typed, as the same step of undo. */
  const replace = useCallback(
    (text: string) => {
      change(text);
      commit();
    },
    [change, commit],
  );

  /** The step of undo that what is typed now belongs to. */
  const gesture = useCallback(() => {
    const now = state.current;
    if (now.gesture === '') {
      now.gesture = crypto.randomUUID();
    }
    return now.gesture;
  }, []);

  const input = {
    value: draft ?? value,
    'data-undo': 'document',
    onChange(event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) {
      change(event.target.value);
      if (!state.current.composing) {
        schedule();
      }
    },
    onCompositionStart() {
      state.current.composing = true;
      window.clearTimeout(state.current.timer);
    },
    onCompositionEnd() {
      state.current.composing = false;
      schedule();
    },
    onBlur() {
      state.current.composing = false;
      commit();
      state.current.gesture = '';
      const text = state.current.draft ?? value;
      change(null);
      onLeave?.(text);
    },
    onKeyDown(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) {
      if (isComposing(event)) {
        return;
      }
      const isUndo = (event.ctrlKey || event.metaKey) && ['z', 'y', 's'].includes(event.key.toLowerCase());
      if (isUndo || (event.key === 'Enter' && !isMultiline)) {
        commit();
      }
    },
  };
  return { input, replace, gesture };
}
