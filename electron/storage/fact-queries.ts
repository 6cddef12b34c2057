import type { WritableLibrary } from './handles.ts';

/** A fact of the file itself: its id, the moment of its making. */
export function setFact(library: WritableLibrary, name: 'id' | 'createdAt', value: string): void {
  library.run('INSERT INTO facts (name, value) VALUES (?, ?)', name, value);
}
