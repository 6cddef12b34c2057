import { z } from 'zod';
import { changeEventSchema, type ChangeEvent } from '../../shared/law/change-event.ts';
import { json, type ReadableLibrary, type WritableLibrary } from './handles.ts';

const eventRowSchema = z.strictObject({ document: json(changeEventSchema) });

/** In the order they were recorded. */
export function listChangeEvents(library: ReadableLibrary): ChangeEvent[] {
  return library.all(eventRowSchema, 'SELECT document FROM change_events ORDER BY place').map(({ document }) => document);
}

export function insertChangeEvent(library: WritableLibrary, event: ChangeEvent): void {
  library.run(
    'INSERT INTO change_events (id, place, document) VALUES (?, (SELECT coalesce(max(place), 0) + 1 FROM change_events), ?)',
    event.id,
    JSON.stringify(event),
  );
}

/** Whether there was such an event. */
export function updateChangeEvent(library: WritableLibrary, event: ChangeEvent): boolean {
  return library.run('UPDATE change_events SET document = ? WHERE id = ?', JSON.stringify(event), event.id) > 0;
}
