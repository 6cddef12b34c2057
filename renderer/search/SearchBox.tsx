import { Search } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useText } from '../store/use-stores.tsx';
import { classNames } from '../ui/class-names.ts';
import { isComposing } from '../ui/is-composing.ts';
import { useModal } from '../ui/use-modal.ts';
import { Marked } from './Marked.tsx';
import type { SearchGroup, SearchItem } from './search-group.ts';
import { useQuery } from './use-query.ts';

export interface SearchBoxProps {
  readonly label: string;
  readonly placeholder: string;
  /** What the query finds, best first. */
  readonly groupsOf: (query: string) => readonly SearchGroup[];
  readonly onClose: () => void;
}

/** A field over a list of what it finds; arrow keys choose while the focus stays in the field, Enter takes. */
export function SearchBox({ label, placeholder, groupsOf, onClose }: SearchBoxProps) {
  const t = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const { query, isComposing: isUnderWay, field } = useQuery();
  const groups = useMemo(() => groupsOf(query), [groupsOf, query]);
  const items = useMemo(() => groups.flatMap((group) => group.items), [groups]);
  const [chosen, setChosen] = useState({ query, index: 0 });
  const index = chosen.query === query ? Math.min(chosen.index, items.length - 1) : 0;
  const active = items[index];
  const setIndex = (next: number): void => setChosen({ query, index: next });
  useModal(dialog);
  useEffect(() => {
    dialog.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const choose = (item: SearchItem): void => {
    // Closed first: while it is open nothing behind it takes the focus.
    dialog.current?.close();
    onClose();
    item.onChoose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (isComposing(event)) {
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined && items.length > 0) {
      event.preventDefault();
      const isFar = Math.abs(step) > 1;
      setIndex(isFar ? Math.min(Math.max(index + step, 0), items.length - 1) : (index + step + items.length) % items.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (active !== undefined) {
        choose(active);
      }
    }
  };
  return (
    <dialog
      ref={dialog}
      className="search-box"
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        if (!isUnderWay()) {
          onClose();
        }
      }}
      onClick={(event) => {
        if (event.target === dialog.current) {
          onClose();
        }
      }}
      onKeyDown={onKeyDown}
      data-testid="search-box"
    >
      <div className="search-field">
        <Search aria-hidden size={18} strokeWidth={1.8} />
        <input
          {...field}
          role="combobox"
          aria-label={label}
          aria-expanded
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={active === undefined ? undefined : `${id}-${active.key}`}
          placeholder={placeholder}
          maxLength={200}
          spellCheck={false}
          autoComplete="off"
          data-autofocus
        />
      </div>
      <div className="search-list" role="listbox" id={`${id}-list`} aria-label={label}>
        {groups.map((group) => (
          <div key={group.name} role="group" aria-label={group.name}>
            <p className="search-group" aria-hidden>
              {group.name}
            </p>
            {group.items.map((item) => (
              <Row key={item.key} id={`${id}-${item.key}`} item={item} isActive={item === active} onChoose={choose} onPoint={() => setIndex(items.indexOf(item))} />
            ))}
          </div>
        ))}
      </div>
      <p className="search-foot" role="status">
        <span>{items.length === 0 ? t('search.none') : t('search.count', { count: items.length })}</span>
        <span>{t('search.keys')}</span>
      </p>
    </dialog>
  );
}

// helpers

interface RowProps {
  readonly id: string;
  readonly item: SearchItem;
  readonly isActive: boolean;
  readonly onChoose: (item: SearchItem) => void;
  readonly onPoint: () => void;
}

function Row({ id, item, isActive, onChoose, onPoint }: RowProps) {
  const { icon: Icon } = item;
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className={classNames('search-row', isActive && 'is-active')}
      onPointerMove={onPoint}
      onClick={() => onChoose(item)}
      data-testid="search-row"
    >
      <span className="menu-icon">{Icon === null ? null : <Icon aria-hidden size={16} strokeWidth={1.7} />}</span>
      <span className="search-words ellipsis" title={item.text}>
        <Marked text={item.text} ranges={item.ranges} />
      </span>
      <span className="search-hint ellipsis" title={item.hint}>{item.hint}</span>
      {item.chord === '' ? null : <kbd className="menu-chord">{item.chord}</kbd>}
    </div>
  );
}
