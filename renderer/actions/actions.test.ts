import { describe, expect, test } from 'vitest';
import { texts } from '../../shared/text/text.ts';
import { actionGroups } from './action.ts';
import { actions } from './actions.ts';
import { actionFor, ariaChord, chordOf, printChord, type KeyPlace, type KeyStroke } from './chord.ts';
import { contextMenuOf, menuOf } from './menus.ts';

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

  test('stand in the menus, each once, but for the hidden ones, which have keys', () => {
    const inMenus = actionGroups.flatMap((group) => menuOf(actions, group)).flat();
    expect(inMenus.map(({ id }) => id).sort()).toEqual(actions.filter((action) => action.isHidden !== true).map(({ id }) => id).sort());
    expect(actions.filter((action) => action.isHidden === true && (action.chords ?? []).length === 0)).toEqual([]);
    const english = (id: string): string => texts[actions.find((action) => action.id === id)?.name ?? 'app.name'].en;
    expect(actions.filter(({ id }) => /\p{Script=Han}/u.test(english(id)) && id !== 'view.language').map(({ id }) => id)).toEqual([]);
  });

  test('context menus offer only what is possible, and something everywhere', () => {
    for (const place of ['node', 'edge', 'lane', 'empty'] as const) {
      const offered = contextMenuOf(actions, place, (action) => action.id !== 'edit.delete').flat();
      expect(offered.map(({ id }) => id)).not.toContain('edit.delete');
      expect(offered.length).toBeGreaterThan(0);
    }
  });

  test('keys are named by their place where Shift, Alt or an input method make other characters of them', () => {
    expect(idFor({ ...plain, key: '!', code: 'Digit1', ctrlKey: true, shiftKey: true }, canvas)).toBe('insert.step');
    expect(chordOf({ ...plain, key: '。', code: 'Period', ctrlKey: true })).toBe('Mod+.');
    expect(chordOf({ ...plain, key: '¬', code: 'KeyL', altKey: true })).toBe('Alt+L');
    expect(ariaChord('Mod+Shift++')).toBe('Control+Shift+Plus');
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
