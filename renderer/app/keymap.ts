/** What a key does; each is run in use-keymap.ts. */
export type KeyAction =
  | 'undo'
  | 'redo'
  | 'save'
  | 'delete'
  | 'edit'
  | 'clear'
  | 'select-all'
  | 'fit'
  | 'actual-size'
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'left-far'
  | 'right-far'
  | 'up-far'
  | 'down-far';

export interface KeyBinding {
  /** `Mod` is Ctrl, or Command on a Mac. */
  readonly chord: string;
  readonly action: KeyAction;
  /**
   * Where it acts: on the canvas; there and in fields that keep their text in the document; or everywhere.
   */
  readonly scope: 'canvas' | 'document' | 'everywhere';
}

/** The only list of keys. */
export const keymap: readonly KeyBinding[] = [
  { chord: 'Mod+Z', action: 'undo', scope: 'document' },
  { chord: 'Mod+Shift+Z', action: 'redo', scope: 'document' },
  { chord: 'Mod+Y', action: 'redo', scope: 'document' },
  { chord: 'Mod+S', action: 'save', scope: 'everywhere' },
  { chord: 'Delete', action: 'delete', scope: 'canvas' },
  { chord: 'Backspace', action: 'delete', scope: 'canvas' },
  { chord: 'Enter', action: 'edit', scope: 'canvas' },
  { chord: 'F2', action: 'edit', scope: 'canvas' },
  { chord: 'Escape', action: 'clear', scope: 'canvas' },
  { chord: 'Mod+A', action: 'select-all', scope: 'canvas' },
  { chord: 'Mod+1', action: 'fit', scope: 'everywhere' },
  { chord: 'Mod+0', action: 'actual-size', scope: 'everywhere' },
  { chord: 'ArrowLeft', action: 'left', scope: 'canvas' },
  { chord: 'ArrowRight', action: 'right', scope: 'canvas' },
  { chord: 'ArrowUp', action: 'up', scope: 'canvas' },
  { chord: 'ArrowDown', action: 'down', scope: 'canvas' },
  { chord: 'Shift+ArrowLeft', action: 'left-far', scope: 'canvas' },
  { chord: 'Shift+ArrowRight', action: 'right-far', scope: 'canvas' },
  { chord: 'Shift+ArrowUp', action: 'up-far', scope: 'canvas' },
  { chord: 'Shift+ArrowDown', action: 'down-far', scope: 'canvas' },
];

/** The parts of a key event a chord is made of. */
export interface KeyStroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** The chord of a key event, as `keymap` writes it. */
export function chordOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyStroke): string {
  const named = key.length === 1 ? key.toUpperCase() : key;
  return [ctrlKey || metaKey ? 'Mod' : '', altKey ? 'Alt' : '', shiftKey ? 'Shift' : '', named].filter((part) => part !== '').join('+');
}

/** What the keys do at this place, or null. */
export function actionFor(stroke: KeyStroke, place: { readonly isCanvas: boolean; readonly keepsInDocument: boolean }): KeyAction | null {
  const chord = chordOf(stroke);
  const binding = keymap.find((each) => each.chord === chord);
  if (binding === undefined) {
    return null;
  }
  const acts =
    binding.scope === 'everywhere' || place.isCanvas || (binding.scope === 'document' && place.keepsInDocument);
  return acts ? binding.action : null;
}
