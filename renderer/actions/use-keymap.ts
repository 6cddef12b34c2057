import { useEffect } from 'react';
import { useStores } from '../store/use-stores.tsx';
import { isComposing } from '../ui/is-composing.ts';
import { actions } from './actions.ts';
import { actionFor, type KeyPlace } from './chord.ts';
import { runAction } from './run-action.ts';

/** Runs the actions' keys for the chart screen. Nothing acts while an input method composes or a dialog is open. */
export function useKeymap(): void {
  const stores = useStores();
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isComposing(event) || document.querySelector('dialog[open]') !== null) {
        return;
      }
      const action = actionFor(actions, event, placeOf(event.target));
      if (action !== null && runAction(action, stores)) {
        event.preventDefault();
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [stores]);
}

// helpers

function placeOf(target: EventTarget | null): KeyPlace {
  if (!(target instanceof HTMLElement)) {
    return { isCanvas: true, keepsInDocument: false };
  }
  if (target.closest('[data-keymap="own"]') !== null) {
    return { isCanvas: false, keepsInDocument: false };
  }
  const isField = target.matches('input, textarea, select, [contenteditable]');
  const isControl = target.matches('button, a, summary, input[type="radio"], input[type="checkbox"]') && target.closest('.canvas') === null;
  return {
    isCanvas: target.dataset['keymap'] === 'canvas' || (!isField && !isControl),
    keepsInDocument: target.dataset['undo'] === 'document' || target.matches('select, input[type="radio"], input[type="checkbox"], button'),
  };
}
