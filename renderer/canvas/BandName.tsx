import { useStore } from '@xyflow/react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { laneGestures, type BandKind } from '../store/lane-gestures.ts';
import { useReadOnly, useSlice, useStores, useText } from '../store/use-stores.tsx';
import { classNames } from '../ui/class-names.ts';
import { isComposing } from '../ui/is-composing.ts';

export interface BandNameProps {
  readonly kind: BandKind;
  readonly id: string;
  readonly name: string;
  /** What a screen reader says of the header. */
  readonly label: string;
  readonly isSelected: boolean;
}

/**
 * The field in a header that has the focus while its lane or stage is selected, unseen: the first key, or the first letter
 * of an input method, lands in it and begins the new name. F2, Enter and a double click begin with the name that is there.
 * Enter or leaving takes it over, Esc drops it. The keys it does not need go on to the keymap.
 */
export function BandName({ kind, id, name, label, isSelected }: BandNameProps) {
  const t = useText();
  const stores = useStores();
  const { selection } = stores;
  const isReadOnly = useReadOnly();
  const isNaming = useSlice('selection', (state) => state.namingId === id);
  const posts = useSlice('library', (state) => state.summary?.posts);
  const zoom = useStore((state) => state.transform[2]);
  const gestures = useMemo(() => laneGestures(stores), [stores]);
  const field = useRef<HTMLInputElement>(null);
  const isBegun = useRef(false);
  const isBegunByComposing = useRef(false);
  const [typed, setTyped] = useState('');
  const [pointed, setPointed] = useState(-1);
  const names = useMemo(
    () => (kind === 'stage' ? [] : [...new Set((posts ?? []).flatMap((post) => [post.section, post.name]).filter((each) => each !== ''))]),
    [kind, posts],
  );
  const offered = isNaming ? names.filter((each) => each !== name && each.includes(typed.trim())).slice(0, 6) : [];

  const begin = (): void => {
    if (!isBegun.current && !isReadOnly) {
      isBegun.current = true;
      selection.getState().name(kind, id);
    }
  };
  const finish = (text: string | null): void => {
    const wasBegun = isBegun.current;
    isBegun.current = false;
    setPointed(-1);
    if (field.current !== null) {
      field.current.value = '';
    }
    setTyped('');
    if (wasBegun && text !== null && text.normalize('NFC').trim() !== name) {
      gestures.rename(kind, id, text.normalize('NFC'));
    }
    if (selection.getState().namingId === id) {
      selection.getState().endNaming();
    }
  };

  // Leaving the view without leaving the field takes the name over too, before the document is closed.
  const finishRef = useRef(finish);
  useEffect(() => {
    finishRef.current = finish;
  });
  useLayoutEffect(() => () => finishRef.current(field.current?.value ?? null), []);

  // Asked for from elsewhere, the field begins with the name that is there.
  useEffect(() => {
    const element = field.current;
    if (isNaming && !isBegun.current && element !== null) {
      isBegun.current = true;
      element.value = name;
      element.focus({ preventScroll: true });
      element.select();
    }
  }, [isNaming, name]);

  // Selected by a key, the header takes the focus; selected by a finding, the inspector has it.
  useEffect(() => {
    const active = window.document.activeElement;
    if (isSelected && (active === null || active === window.document.body || active.matches('[data-canvas-field]'))) {
      field.current?.focus({ preventScroll: true });
    }
  }, [isSelected]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposing(event)) {
      return;
    }
    if (isNaming) {
      event.stopPropagation();
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (step !== 0 && offered.length > 0) {
        event.preventDefault();
        setPointed((pointed + step + offered.length + 1) % (offered.length + 1));
      } else if (event.key === 'Enter') {
        event.preventDefault();
        finish(offered[pointed] ?? event.currentTarget.value);
      } else if (event.key === 'Escape') {
        event.preventDefault();
        finish(null);
      }
      return;
    }
    const [back, on] = kind === 'lane' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    const by = event.key === back ? -1 : event.key === on ? 1 : 0;
    if (by !== 0 && event.altKey && !event.ctrlKey && !isReadOnly) {
      event.preventDefault();
      if (event.shiftKey) {
        gestures.resizeBy(kind, id, by * 10);
      } else {
        gestures.move(kind, id, by);
      }
    }
  };

  return (
    <>
      <input
        ref={field}
        className={classNames('band-name nodrag nopan', isNaming && 'is-editing')}
        style={{ fontSize: Math.max(10, 12 / zoom) }}
        aria-label={label}
        aria-description={t(kind === 'lane' ? 'lane.head.help' : 'stage.head.help')}
        data-keymap={isNaming ? undefined : 'canvas'}
        data-band={id}
        readOnly={isReadOnly}
        maxLength={100}
        spellCheck={false}
        autoComplete="off"
        onFocus={() => {
          if (!isSelected) {
            selection.getState()[kind === 'lane' ? 'selectLane' : 'selectStage'](id);
          }
        }}
        onCompositionStart={() => {
          isBegunByComposing.current = !isBegun.current;
          begin();
        }}
        onCompositionEnd={(event) => {
          // A composition that was given up on a merely selected header leaves its name as it was.
          if (isBegunByComposing.current && event.currentTarget.value === '') {
            finish(null);
          }
          isBegunByComposing.current = false;
        }}
        onInput={(event) => {
          begin();
          setTyped(event.currentTarget.value);
        }}
        onBlur={(event) => finish(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {offered.length === 0 ? null : (
        <ul className="band-offers nodrag nopan nowheel" aria-label={t('lane.posts')} style={{ fontSize: 12 / zoom }}>
          {offered.map((each, index) => (
            <li key={each}>
              <button
                type="button"
                tabIndex={-1}
                className={classNames(index === pointed && 'is-pointed')}
                onPointerDown={(event) => {
                  event.preventDefault();
                  finish(each);
                }}
              >
                {each}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
