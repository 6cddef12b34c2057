import { describe, expect, test } from 'vitest';
import { texts } from '../../shared/text/text.ts';
import { actions } from './actions.ts';
import { actionFor, chordOf, printChord, type KeyPlace, type KeyStroke } from './chord.ts';

const plain = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
const canvas = { isCanvas: true, keepsInDocument: false };
const field = { isCanvas: false, keepsInDocument: true };
const foreign = { isCanvas: false, keepsInDocument: false };

describe('the actions', () => {
  test('give no id and no chord two meanings, and each has a name in both languages', () => {
    const chords = actions.flatMap((action) => action.chords ?? []);
    expect(chords.filter((chord, index) => chords.indexOf(chord) !== index)).toEqual([]);
    const ids = actions.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(actions.filter(({ name }) => String(texts[name].zh) === '' || String(texts[name].en) === '')).toEqual([]);
  });

  test('every chord is written as a key event gives it', () => {
    for (const chord of actions.flatMap((action) => action.chords ?? [])) {
      const parts = chord === 'Mod+Shift++' ? ['Mod', 'Shift', '+'] : chord.split('+');
      const key = parts.at(-1) ?? '';
      const stroke = { key, ctrlKey: parts.includes('Mod'), metaKey: false, shiftKey: parts.includes('Shift'), altKey: parts.includes('Alt') };
      expect(chordOf(stroke)).toBe(chord);
    }
    expect(printChord('Mod+Shift+ArrowUp')).toBe('Ctrl+Shift+↑');
  });

  test('redo is read in both ways of writing it', () => {
    expect(idFor({ ...plain, key: 'Z', ctrlKey: true, shiftKey: true }, canvas)).toBe('edit.redo');
    expect(idFor({ ...plain, key: 'y', ctrlKey: true }, canvas)).toBe('edit.redo');
  });

  test('deleting acts on the canvas and never from a text field', () => {
    expect(idFor({ ...plain, key: 'Delete' }, canvas)).toBe('edit.delete');
    expect(idFor({ ...plain, key: 'Backspace' }, field)).toBeNull();
  });

  test('undo acts in fields that keep their text in the document, not in others', () => {
    expect(idFor({ ...plain, key: 'z', metaKey: true }, field)).toBe('edit.undo');
    expect(idFor({ ...plain, key: 'z', ctrlKey: true }, foreign)).toBeNull();
  });

  test('letters are left to typing', () => {
    expect(idFor({ ...plain, key: 'a' }, canvas)).toBeNull();
    expect(actions.flatMap((action) => action.chords ?? []).filter((chord) => /^.$/u.test(chord))).toEqual([]);
  });
});

// helpers

function idFor(stroke: KeyStroke, place: KeyPlace): string | null {
  return actionFor(actions, stroke, place)?.id ?? null;
}
