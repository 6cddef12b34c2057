import { useCallback, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { useText } from '../store/use-stores.tsx';
import { classNames } from '../ui/class-names.ts';
import { isComposing } from '../ui/is-composing.ts';
import type { Suggestion } from './suggestions.ts';

/** Where the table goes on after a cell was edited. */
export type Onward = 'stay' | 'up' | 'down' | 'left' | 'right' | 'insert';

export interface CellEditorHandle {
  focus(): void;
  /** Begins editing the text that is there, as F2 does. */
  begin(): void;
  /** Takes over what was typed, if anything was, ending a composition where one is under way. */
  finish(): void;
}

export interface CellEditorProps {
  readonly handle: Ref<CellEditorHandle>;
  /** The active cell's element lies in here; the field lies over it. */
  readonly cell: () => HTMLElement | null;
  /** Changes whenever the cell may have another place. */
  readonly place: string;
  readonly label: string;
  /** The active cell's text. */
  readonly text: string;
  readonly isReadOnly: boolean;
  readonly suggest: (typed: string) => readonly Suggestion[];
  /** Editing the active cell begins. */
  readonly onBegin: () => void;
  readonly onCommit: (text: string, onward: Onward) => void;
  /** A key while nothing is being edited. */
  readonly onKey: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onCopy: (data: DataTransfer, isCut: boolean) => void;
  readonly onPaste: (data: DataTransfer) => void;
}

type Mode = 'typing' | 'editing';

/**
 * The one field of the table. It has the focus while the table is worked in and lies, unseen, over the active cell, so that
 * the first key or the first letter of an input method lands in it and none is lost. What is typed replaces the cell's
 * text, F2 edits it; Enter, Tab or leaving takes it over once, Esc drops it. While an input method composes, nothing else acts.
 */
export function CellEditor(props: CellEditorProps) {
  const { handle, cell, place, text, suggest, onBegin, onCommit, isReadOnly } = props;
  const t = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  const mode = useRef<Mode | null>(null);
  const [shownMode, setShownMode] = useState<Mode | null>(null);
  const [offered, setOffered] = useState<readonly Suggestion[]>([]);
  const [chosen, setChosen] = useState(-1);

  const change = useCallback((next: Mode | null) => {
    mode.current = next;
    setShownMode(next);
    setOffered([]);
    setChosen(-1);
  }, []);

  const fit = useCallback(() => {
    const element = field.current;
    const target = cell();
    if (element === null || target === null) {
      return;
    }
    element.style.left = `${target.offsetLeft}px`;
    element.style.top = `${target.offsetTop}px`;
    element.style.width = `${target.offsetWidth}px`;
    element.style.height = `${target.offsetHeight}px`;
    if (mode.current !== null) {
      element.style.height = `${Math.max(target.offsetHeight, element.scrollHeight + 2)}px`;
    }
  }, [cell]);
  useLayoutEffect(fit, [fit, place, text, shownMode]);

  const begin = useCallback(
    (as: Mode) => {
      const element = field.current;
      if (element === null || isReadOnly || mode.current !== null) {
        return;
      }
      if (as === 'editing') {
        element.value = text;
        element.setSelectionRange(text.length, text.length);
      }
      change(as);
      onBegin();
      if (as === 'editing') {
        setOffered(suggest(text));
      }
    },
    [change, isReadOnly, suggest, text, onBegin],
  );

  const finish = useCallback(
    (onward: Onward, isKept: boolean, given?: string) => {
      const element = field.current;
      if (element === null || mode.current === null) {
        return;
      }
      const typed = (given ?? element.value).normalize('NFC');
      element.value = '';
      change(null);
      if (isKept) {
        onCommit(typed, onward);
      }
    },
    [change, onCommit],
  );

  useImperativeHandle(
    handle,
    () => ({
      focus: () => field.current?.focus({ preventScroll: true }),
      begin: () => begin('editing'),
      finish() {
        if (mode.current !== null) {
          // Leaving the field ends a composition with the text that stands in it; then that text is taken over.
          field.current?.blur();
        }
      },
    }),
    [begin],
  );

  // Leaving the page or the view takes the text over first.
  const finishRef = useRef(finish);
  useEffect(() => {
    finishRef.current = finish;
  }, [finish]);
  useEffect(() => {
    const keep = (): void => finishRef.current('stay', true);
    window.addEventListener('beforeunload', keep, { capture: true });
    window.addEventListener('pagehide', keep, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', keep, { capture: true });
      window.removeEventListener('pagehide', keep, { capture: true });
    };
  }, []);
  useLayoutEffect(() => () => finishRef.current('stay', true), []);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (isComposing(event)) {
      return;
    }
    if (mode.current === null) {
      props.onKey(event);
      return;
    }
    // What is being typed is the field's own: its undo, its arrows, its Delete.
    event.stopPropagation();
    const { key } = event;
    const isList = offered.length > 0;
    const take = (onward: Onward): void => {
      event.preventDefault();
      finish(onward, true, offered[chosen]?.insert);
    };
    if (key === 'Escape') {
      event.preventDefault();
      finish('stay', false);
    } else if (key === 'Enter' && event.altKey) {
      event.preventDefault();
      event.currentTarget.setRangeText('\n', event.currentTarget.selectionStart, event.currentTarget.selectionEnd, 'end');
      fit();
    } else if (key === 'Enter') {
      take(event.ctrlKey || event.metaKey ? 'insert' : event.shiftKey ? 'up' : 'down');
    } else if (key === 'Tab') {
      take(event.shiftKey ? 'left' : 'right');
    } else if (key === 'F2') {
      event.preventDefault();
      mode.current = 'editing';
    } else if (isList && (key === 'ArrowDown' || key === 'ArrowUp')) {
      event.preventDefault();
      setChosen((chosen + (key === 'ArrowDown' ? 2 : offered.length + 1)) % (offered.length + 1) - 1);
    } else if (mode.current === 'typing' && key.startsWith('Arrow') && !event.shiftKey && !event.ctrlKey && !event.altKey) {
      take(key === 'ArrowUp' ? 'up' : key === 'ArrowDown' ? 'down' : key === 'ArrowLeft' ? 'left' : 'right');
    }
  };

  const offer = (): void => {
    setOffered(field.current === null ? [] : suggest(field.current.value));
    setChosen(-1);
    fit();
  };

  return (
    <>
      <textarea
        ref={field}
        className={classNames('cell-editor', shownMode !== null && 'is-editing')}
        aria-label={props.label}
        aria-autocomplete="list"
        aria-controls={offered.length > 0 ? 'cell-suggestions' : undefined}
        aria-activedescendant={chosen >= 0 ? `cell-suggestion-${chosen}` : undefined}
        data-undo={shownMode === null ? 'document' : undefined}
        data-testid="cell-editor"
        readOnly={isReadOnly}
        spellCheck={false}
        rows={1}
        onCompositionStart={() => begin('typing')}
        onCompositionEnd={(event) => {
          // A composition that was given up on a merely selected cell leaves it as it was.
          if (event.currentTarget.value === '' && mode.current === 'typing') {
            change(null);
          } else {
            offer();
          }
        }}
        onInput={(event) => {
          begin('typing');
          if (!(event.nativeEvent as InputEvent).isComposing) {
            offer();
          }
        }}
        onBlur={() => finish('stay', true)}
        onKeyDown={onKeyDown}
        onCopy={(event) => {
          if (mode.current === null) {
            event.preventDefault();
            props.onCopy(event.clipboardData, false);
          }
        }}
        onCut={(event) => {
          if (mode.current === null) {
            event.preventDefault();
            props.onCopy(event.clipboardData, true);
          }
        }}
        onPaste={(event) => {
          if (mode.current === null) {
            event.preventDefault();
            props.onPaste(event.clipboardData);
          }
        }}
      />
      {offered.length > 0 ? (
        <SuggestionList
          offered={offered}
          chosen={chosen}
          label={t('table.suggestions')}
          below={field}
          onChoose={({ insert }) => {
            finish('stay', true, insert);
            field.current?.focus({ preventScroll: true });
          }}
        />
      ) : null}
    </>
  );
}

// helpers

interface SuggestionListProps {
  readonly offered: readonly Suggestion[];
  readonly chosen: number;
  readonly label: string;
  readonly below: { readonly current: HTMLTextAreaElement | null };
  readonly onChoose: (suggestion: Suggestion) => void;
}

function SuggestionList({ offered, chosen, label, below, onChoose }: SuggestionListProps) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const field = below.current;
    if (field !== null && list.current !== null) {
      list.current.style.left = field.style.left;
      list.current.style.top = `${field.offsetTop + field.offsetHeight + 2}px`;
      list.current.style.minWidth = field.style.width;
    }
  });
  return (
    <ul ref={list} className="cell-suggestions" id="cell-suggestions" role="listbox" aria-label={label}>
      {offered.map((suggestion, index) => (
        <li
          key={suggestion.shown}
          id={`cell-suggestion-${index}`}
          role="option"
          aria-selected={index === chosen}
          className={classNames('cell-suggestion ellipsis', index === chosen && 'is-chosen')}
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(suggestion);
          }}
        >
          {suggestion.shown}
        </li>
      ))}
    </ul>
  );
}
