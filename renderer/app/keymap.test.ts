import { describe, expect, test } from 'vitest';
import { actionFor, chordOf, keymap } from './keymap.ts';

const plain = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
const canvas = { isCanvas: true, keepsInDocument: false };
const field = { isCanvas: false, keepsInDocument: true };
const foreign = { isCanvas: false, keepsInDocument: false };

describe('the keymap', () => {
  test('gives no chord two meanings', () => {
    const chords = keymap.map((binding) => binding.chord);
    expect(new Set(chords).size).toBe(chords.length);
  });

  test('reads redo in both ways of writing it', () => {
    expect(chordOf({ ...plain, key: 'z', ctrlKey: true, shiftKey: true })).toBe('Mod+Shift+Z');
    expect(actionFor({ ...plain, key: 'Z', ctrlKey: true, shiftKey: true }, canvas)).toBe('redo');
    expect(actionFor({ ...plain, key: 'y', ctrlKey: true }, canvas)).toBe('redo');
  });

  test('deletes on the canvas and never from a text field', () => {
    expect(actionFor({ ...plain, key: 'Delete' }, canvas)).toBe('delete');
    expect(actionFor({ ...plain, key: 'Backspace' }, field)).toBeNull();
  });

  test('undoes in fields that keep their text in the document, not in others', () => {
    expect(actionFor({ ...plain, key: 'z', metaKey: true }, field)).toBe('undo');
    expect(actionFor({ ...plain, key: 'z', ctrlKey: true }, foreign)).toBeNull();
  });

  test('leaves letters to typing', () => {
    expect(actionFor({ ...plain, key: 'a' }, canvas)).toBeNull();
    expect(actionFor({ ...plain, key: 'z', altKey: true, ctrlKey: true }, canvas)).toBeNull();
  });
});
