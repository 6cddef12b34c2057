import { ChevronDown } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { FieldHead } from './FieldHead.tsx';
import { isComposing } from './is-composing.ts';
import { useDraft } from './use-draft.ts';
import { useListPlace } from './use-list-place.ts';

/** One text a combo field offers. */
export interface ComboOption {
  readonly value: string;
  /** Tells texts of one sort apart: whose telephone it is, how often it is used. */
  readonly detail?: string;
  /** What it is searched by; without it its value. */
  readonly sought?: string;
}

export interface ComboFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (text: string, gesture: string) => void;
  /** Looked up when the list opens. */
  readonly options: () => readonly ComboOption[];
  /** The options that what was typed can mean, best first. */
  readonly search: (typed: string, options: readonly ComboOption[]) => readonly ComboOption[];
  /** Takes a chosen option instead of `onCommit`, where it fills in more than this field. */
  readonly onChoose?: (option: ComboOption, gesture: string) => void;
  readonly onLeave?: (text: string) => void;
  readonly field?: string;
  readonly placeholder?: string;
  readonly hint?: ReactNode;
  readonly aside?: ReactNode;
  readonly isLabelHidden?: boolean;
  readonly isDisabled?: boolean;
  readonly inputMode?: 'text' | 'tel' | 'url';
  readonly maxLength?: number;
}

/** As many as one looks through. */
const mostShown = 60;
/** Characters the narrowest field shows; a longer text can be read whole by pointing at it. */
const longestSeen = 12;

/**
 * One line of text with a list of known ones. Any text may be typed; the list only helps. While an input method composes
 * the list is closed and no key is ours, so that the Enter which commits a candidate chooses nothing.
 */
export function ComboField(props: ComboFieldProps) {
  const { label, value, field, isDisabled = false } = props;
  const id = useId();
  const { input, replace, gesture } = useDraft({ value, onCommit: props.onCommit, isMultiline: false, isOneStep: true, onLeave: props.onLeave });
  const [shown, setShown] = useState<readonly ComboOption[]>([]);
  const [active, setActive] = useState(-1);
  const composing = useRef(false);
  const frame = useRef<HTMLDivElement>(null);
  const list = useListPlace(frame, shown.length > 0);
  const isOpen = shown.length > 0;

  const close = (): void => {
    setShown([]);
    setActive(-1);
  };
  const open = (typed: string | null): void => {
    const options = typed === null ? props.options() : props.search(typed, props.options());
    const isSaid = options.length === 1 && options[0]?.value === typed;
    setShown(isSaid ? [] : options.slice(0, mostShown));
    setActive(-1);
  };
  const follow = (typed: string): void => (typed === '' ? close() : open(typed));
  const choose = (option: ComboOption): void => {
    close();
    if (props.onChoose === undefined) {
      replace(option.value);
    } else {
      const step = gesture();
      replace(option.value);
      props.onChoose(option, step);
    }
  };
  const move = (event: KeyboardEvent, by: 1 | -1): void => {
    event.preventDefault();
    if (!isOpen) {
      open(null);
    } else {
      setActive((now) => (by === 1 ? Math.min(now + 1, shown.length - 1) : Math.max(now - 1, -1)));
    }
  };
  const takeKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposing(event)) {
      return;
    }
    const chosen = shown[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      move(event, event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      choose(chosen);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else {
      if (event.key === 'Enter') {
        close();
      }
      input.onKeyDown(event);
    }
  };

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [list, active]);

  return (
    <div className="field">
      <FieldHead label={label} inputId={id} isLabelHidden={props.isLabelHidden === true} aside={props.aside} />
      <div className="combo" ref={frame}>
        <input
          {...input}
          id={id}
          className="field-input combo-input"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
          aria-describedby={props.hint === undefined ? undefined : `${id}-hint`}
          data-field={field}
          placeholder={props.placeholder}
          title={input.value.length > longestSeen ? input.value : undefined}
          disabled={isDisabled}
          inputMode={props.inputMode}
          maxLength={props.maxLength ?? 200}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            input.onChange(event);
            if (!composing.current) {
              follow(event.target.value);
            }
          }}
          onCompositionStart={() => {
            composing.current = true;
            close();
            input.onCompositionStart();
          }}
          onCompositionEnd={(event) => {
            composing.current = false;
            input.onCompositionEnd();
            follow(event.currentTarget.value);
          }}
          onClick={() => {
            if (input.value === '' && !isOpen) {
              open(null);
            }
          }}
          onBlur={() => {
            composing.current = false;
            close();
            input.onBlur();
          }}
          onKeyDown={takeKey}
        />
        <button
          type="button"
          className="combo-arrow"
          tabIndex={-1}
          aria-hidden
          disabled={isDisabled}
          onPointerDown={(event) => {
            event.preventDefault();
            frame.current?.querySelector('input')?.focus();
            if (isOpen) {
              close();
            } else {
              open(null);
            }
          }}
        >
          <ChevronDown aria-hidden size={14} />
        </button>
      </div>
      <ul ref={list} id={`${id}-list`} className="combo-list" role="listbox" aria-label={label} popover="manual">
        {shown.map((option, index) => (
          <li
            key={`${option.value} ${index}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={classNames('combo-option', index === active && 'is-active')}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            <span className="combo-value">{option.value}</span>
            {option.detail === undefined ? null : <span className="combo-detail">{option.detail}</span>}
          </li>
        ))}
      </ul>
      {props.hint === undefined ? null : (
        <p id={`${id}-hint`} className="field-hint">
          {props.hint}
        </p>
      )}
    </div>
  );
}
