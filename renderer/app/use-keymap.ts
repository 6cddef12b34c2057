import { useEffect } from 'react';
import { fillText, texts } from '../../shared/text/text.ts';
import { chartGestures } from '../store/chart-gestures.ts';
import { nudgeSelection } from '../store/nudge-selection.ts';
import type { Stores } from '../store/stores.ts';
import { useStores } from '../store/use-stores.tsx';
import { formatTime } from '../ui/format-time.ts';
import { isComposing } from '../ui/is-composing.ts';
import { actionFor, type KeyAction } from './keymap.ts';

/** Runs the keymap for the chart screen. Nothing acts while an input method composes or a dialog is open. */
export function useKeymap(): void {
  const stores = useStores();
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isComposing(event) || document.querySelector('dialog[open]') !== null) {
        return;
      }
      const action = actionFor(event, placeOf(event.target));
      if (action !== null && runAction(action, stores)) {
        event.preventDefault();
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [stores]);
}

// helpers

function placeOf(target: EventTarget | null) {
  if (!(target instanceof HTMLElement)) {
    return { isCanvas: true, keepsInDocument: false };
  }
  const isField = target.matches('input, textarea, select, [contenteditable]');
  const isControl = target.matches('button, a, summary, input[type="radio"], input[type="checkbox"]') && target.closest('.canvas') === null;
  return {
    isCanvas: target.dataset['keymap'] === 'canvas' || (!isField && !isControl),
    keepsInDocument: target.dataset['undo'] === 'document' || target.matches('select, input[type="radio"], input[type="checkbox"], button'),
  };
}

/** Points an arrow key moves by, and with Shift. */
const near = 4;
const far = 20;

/** Returns whether the key did something here; if not, the browser may have it. */
function runAction(action: KeyAction, stores: Stores): boolean {
  const { document: chart, selection, view } = stores;
  switch (action) {
    case 'undo':
      chart.getState().undo();
      return true;
    case 'redo':
      chart.getState().redo();
      return true;
    case 'save':
      void confirmSaved(stores);
      return true;
    case 'delete':
      chartGestures(stores).deleteSelection();
      return true;
    case 'edit': {
      const { nodeIds, edgeIds } = selection.getState();
      const id = nodeIds[0];
      if (id === undefined || nodeIds.length + edgeIds.length !== 1) {
        return false;
      }
      selection.getState().edit(id);
      return true;
    }
    case 'clear':
      selection.getState().clear();
      return true;
    case 'select-all': {
      const { chart: open } = chart.getState();
      selection.getState().select((open?.nodes ?? []).map((node) => node.id), (open?.edges ?? []).map((edge) => edge.id));
      return true;
    }
    case 'fit':
    case 'actual-size':
      view.getState().ask(action);
      return true;
    case 'left':
      return nudgeSelection(stores, { x: -near, y: 0 });
    case 'right':
      return nudgeSelection(stores, { x: near, y: 0 });
    case 'up':
      return nudgeSelection(stores, { x: 0, y: -near });
    case 'down':
      return nudgeSelection(stores, { x: 0, y: near });
    case 'left-far':
      return nudgeSelection(stores, { x: -far, y: 0 });
    case 'right-far':
      return nudgeSelection(stores, { x: far, y: 0 });
    case 'up-far':
      return nudgeSelection(stores, { x: 0, y: -far });
    case 'down-far':
      return nudgeSelection(stores, { x: 0, y: far });
  }
}

async function confirmSaved({ document: chart, notices, sources }: Stores): Promise<void> {
  const isSaved = await chart.getState().flush();
  const { save } = chart.getState();
  if (isSaved) {
    const time = formatTime(save.status === 'saved' ? save.at : sources.clock());
    const text = texts['save.confirmed'];
    notices.getState().show('good', { zh: fillText(text.zh, { time }), en: fillText(text.en, { time }) });
  } else if (save.status === 'failed') {
    const text = texts['save.notYet'];
    notices.getState().show('bad', {
      zh: fillText(text.zh, { reason: save.error.message }),
      en: fillText(text.en, { reason: save.error.messageEnglish }),
    });
  }
}
