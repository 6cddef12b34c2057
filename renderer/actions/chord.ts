import type { Action } from './action.ts';

/** The parts of a key event a chord is made of. */
export interface KeyStroke {
  readonly key: string;
  /** The key's place on the keyboard, where it is known: `Digit1`, `KeyL`. */
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Where a key was pressed. */
export interface KeyPlace {
  readonly isCanvas: boolean;
  /** In a field whose text is kept in the document, so that undoing is the document's. */
  readonly keepsInDocument: boolean;
}

/**
 * The chord of a key event, as actions write it. With Ctrl or Alt, digits, letters and points are named by their place, for
 * Shift, Alt or a Chinese input method make other characters of them.
 */
export function chordOf({ key, code, ctrlKey, metaKey, shiftKey, altKey }: KeyStroke): string {
  const named = (ctrlKey || metaKey || altKey ? nameOfPlace(code ?? '') : null) ?? (key.length === 1 ? key.toUpperCase() : key);
  return [ctrlKey || metaKey ? 'Mod' : '', altKey ? 'Alt' : '', shiftKey ? 'Shift' : '', named].filter((part) => part !== '').join('+');
}

/** The chord as people read it: `Ctrl+Shift+Z`, `↑`. */
export function printChord(chord: string): string {
  const printed: Readonly<Record<string, string>> = { Mod: 'Ctrl', ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc', ContextMenu: '≣ Menu' };
  return partsOf(chord).map((part) => printed[part] ?? part).join('+');
}

/** The chord as `aria-keyshortcuts` wants it: `Control+Shift+Z`. */
export function ariaChord(chord: string): string {
  return partsOf(chord).map((part) => (part === 'Mod' ? 'Control' : part === '+' ? 'Plus' : part)).join('+');
}

/** What the keys do at this place, or null. */
export function actionFor(actions: readonly Action[], stroke: KeyStroke, place: KeyPlace): Action | null {
  const chord = chordOf(stroke);
  const action = actions.find((each) => each.isKeyedByBrowser !== true && each.chords?.includes(chord) === true);
  if (action === undefined) {
    return null;
  }
  const acts = action.scope === 'everywhere' || place.isCanvas || (action.scope === 'document' && place.keepsInDocument);
  return acts ? action : null;
}

// helpers

function partsOf(chord: string): string[] {
  return chord.endsWith('++') ? [...chord.slice(0, -2).split('+'), '+'] : chord.split('+');
}

function nameOfPlace(code: string): string | null {
  const named = /^(?:Digit|Key)([0-9A-Z])$/.exec(code)?.[1];
  return named ?? (code === 'Period' ? '.' : code === 'Comma' ? ',' : null);
}
