import { stillToSave } from './still-to-save.ts';
import type { Stores } from '../store/stores.ts';

/** Sends what is queued when the page is left or hidden, and asks before it is closed with something unsaved. */
export function keepSaved(window: Window, { document }: Pick<Stores, 'document'>): void {
  const flush = (): void => void document.getState().flush();
  window.document.addEventListener('visibilitychange', flush);
  window.addEventListener('pagehide', flush);
  window.addEventListener('beforeunload', (event) => {
    flush();
    if (stillToSave(document.getState().save)) {
      event.preventDefault();
    }
  });
}
