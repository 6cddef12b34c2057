import { useEffect } from 'react';
import { chartGestures } from '../store/chart-gestures.ts';
import { copiedSelection, pasteParts } from '../store/clipboard-gestures.ts';
import { useReadOnly, useStores } from '../store/use-stores.tsx';

/** Copying, cutting and pasting steps through the system's clipboard, where the canvas has the focus and no text is edited. */
export function useClipboard(): void {
  const stores = useStores();
  const isReadOnly = useReadOnly();
  useEffect(() => {
    const copy = (event: ClipboardEvent): void => {
      const parts = isOnCanvas(event.target) ? copiedSelection(stores) : null;
      if (parts !== null && event.clipboardData !== null) {
        event.preventDefault();
        event.clipboardData.setData('text/plain', parts.text);
        event.clipboardData.setData('text/html', parts.html);
        if (event.type === 'cut' && !isReadOnly) {
          chartGestures(stores).deleteSelection();
        }
      }
    };
    const paste = (event: ClipboardEvent): void => {
      const data = event.clipboardData;
      if (data === null || isReadOnly || !isOnCanvas(event.target)) {
        return;
      }
      event.preventDefault();
      const hasPicture = [...data.items].some((item) => item.kind === 'file');
      pasteParts(stores, { text: data.getData('text/plain'), html: data.getData('text/html') }, hasPicture);
    };
    window.addEventListener('copy', copy);
    window.addEventListener('cut', copy);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('copy', copy);
      window.removeEventListener('cut', copy);
      window.removeEventListener('paste', paste);
    };
  }, [stores, isReadOnly]);
}

// helpers

/** On the field that waits over the canvas, or on nothing at all; never in a text that is being edited. */
function isOnCanvas(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]') !== null || (document.getSelection()?.isCollapsed ?? true) === false) {
    return false;
  }
  return target === document.body || (target instanceof HTMLElement && (target.dataset['keymap'] === 'canvas' || (target.closest('.canvas') !== null && !target.matches('input, textarea'))));
}
