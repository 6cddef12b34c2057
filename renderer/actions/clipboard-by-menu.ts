import { texts } from '../../shared/text/text.ts';
import { pasteParts } from '../store/clipboard-gestures.ts';
import type { Stores } from '../store/stores.ts';

/** Copies or cuts as the browser's own key would; the canvas hears the same event. The focus has to be on the canvas. */
export function copyByMenu(what: 'copy' | 'cut'): void {
  window.document.querySelector<HTMLElement>('[data-canvas-field]')?.focus({ preventScroll: true });
  // No other way reaches the event that a key makes, and with it the canvas's own reading of what is selected.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  window.document.execCommand(what);
}

/** Pastes from the system's clipboard; where the browser does not let a menu read it, says which key does. */
export async function pasteByMenu(stores: Stores): Promise<void> {
  try {
    const items = await navigator.clipboard.read();
    const read = async (type: string): Promise<string> => {
      const item = items.find((each) => each.types.includes(type));
      return item === undefined ? '' : await (await item.getType(type)).text();
    };
    const hasPicture = items.some((item) => item.types.some((type) => type.startsWith('image/')));
    pasteParts(stores, { text: await read('text/plain'), html: await read('text/html') }, hasPicture);
  } catch {
    stores.notices.getState().show('plain', texts['draw.paste.byKey']);
  }
}
