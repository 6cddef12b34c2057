import { useRef, type KeyboardEvent, type RefObject } from 'react';
import { useStores } from '../store/use-stores.tsx';
import { isComposing } from '../ui/is-composing.ts';
import type { OutlineRow } from './outline-rows.ts';

export interface OutlineKeysInput {
  readonly rows: readonly OutlineRow[];
  readonly tree: RefObject<HTMLElement | null>;
  readonly selectedId: string | null;
  readonly onSelect: (nodeId: string) => void;
  /** F2 on an exit asks for its label. */
  readonly onLabel: (edgeId: string) => void;
}

/** Milliseconds in which letters typed one after another are one search. */
const typeaheadFor = 800;

/**
 * The keys of the outline itself: up and down through the steps, right and left through a step's exits, Enter follows an
 * exit, letters (pinyin too) and numbers go to a step. Everything else is the keymap's.
 */
export function useOutlineKeys({ rows, tree, selectedId, onSelect, onLabel }: OutlineKeysInput): (event: KeyboardEvent<HTMLElement>) => void {
  const { matcher } = useStores();
  const typed = useRef({ text: '', at: 0 });

  function focusOn(element: HTMLElement | null | undefined): boolean {
    element?.focus();
    return element !== null && element !== undefined;
  }

  function rowElement(index: number): HTMLElement | undefined {
    return tree.current?.querySelectorAll<HTMLElement>('[role="treeitem"]')[Math.min(Math.max(index, 0), rows.length - 1)];
  }

  function typeahead(key: string, index: number): boolean {
    const now = Date.now();
    typed.current = { text: now - typed.current.at < typeaheadFor ? typed.current.text + key : key, at: now };
    const { text } = typed.current;
    if (/^\d+$/.test(text)) {
      return Number(text) <= rows.length && focusOn(rowElement(Number(text) - 1));
    }
    const start = text.length === 1 ? index + 1 : index;
    for (let step = 0; step < rows.length; step += 1) {
      const place = (start + step) % rows.length;
      const match = matcher.match(rows[place]?.node.text ?? '', text);
      if (match?.ranges[0]?.[0] === 0) {
        return focusOn(rowElement(place));
      }
    }
    return false;
  }

  function act(event: KeyboardEvent<HTMLElement>, row: HTMLElement, target: HTMLElement): boolean {
    const index = rows.findIndex(({ node }) => node.id === row.dataset['node']);
    const stops = [row, ...row.querySelectorAll<HTMLElement>('.outline-exit')];
    const place = stops.indexOf(target);
    switch (event.key) {
      case 'ArrowDown':
        return focusOn(rowElement(index + 1));
      case 'ArrowUp':
        return focusOn(rowElement(index - 1));
      case 'PageDown':
        return focusOn(rowElement(index + 10));
      case 'PageUp':
        return focusOn(rowElement(index - 10));
      case 'Home':
        return focusOn(rowElement(0));
      case 'End':
        return focusOn(rowElement(rows.length - 1));
      case 'ArrowRight':
        return focusOn(stops[place + 1]) || true;
      case 'ArrowLeft':
        return focusOn(stops[Math.max(place - 1, 0)]) || true;
      case 'F2':
        if (target.dataset['edge'] !== undefined) {
          onLabel(target.dataset['edge']);
          return true;
        }
        return false;
      case 'Enter':
      case ' ':
        if (target.dataset['edge'] !== undefined) {
          target.click();
          return true;
        }
        return event.key === ' ';
      case 'Escape':
        return true;
      default:
        return event.key.length === 1 && typeahead(event.key, index);
    }
  }

  return (event) => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    const row = target?.closest<HTMLElement>('[role="treeitem"]') ?? null;
    if (target === null || row === null || isComposing(event) || target.matches('input')) {
      return;
    }
    // The step that has the focus is what a key is meant for, whatever was selected elsewhere.
    const nodeId = row.dataset['node'];
    if (target === row && nodeId !== undefined && nodeId !== selectedId) {
      onSelect(nodeId);
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
      return;
    }
    if (act(event, row, target)) {
      event.preventDefault();
    }
  };
}
