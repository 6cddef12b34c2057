import { z } from 'zod';
import { diffSchema } from '../../shared/model/diff.ts';
import { journalEntrySchema, type JournalEntry } from '../../shared/model/history.ts';
import { json, type ReadableLibrary, type WritableLibrary } from './handles.ts';

const journalRowSchema = z
  .strictObject({
    id: z.string(),
    kind: journalEntrySchema.shape.kind,
    command: z.string(),
    gesture: z.string().nullable(),
    diff: json(diffSchema),
  })
  .transform(({ gesture, ...entry }): JournalEntry => (gesture === null ? entry : { ...entry, gesture }));

const placeSchema = z.strictObject({ sequence: z.number().int(), at: z.string() });
/** Where in its chart's journal an entry stands, and when it was written. */
export type JournalPlace = z.output<typeof placeSchema>;

/** The chart's whole journal, oldest entry first. */
export function readJournal(library: ReadableLibrary, chartId: string): JournalEntry[] {
  return library.all(
    journalRowSchema,
    'SELECT entry_id AS id, kind, command, gesture, diff FROM journal WHERE chart_id = ? ORDER BY sequence',
    chartId,
  );
}

export function findEntry(library: ReadableLibrary, chartId: string, entryId: string): JournalPlace | null {
  return library.one(placeSchema, 'SELECT sequence, at FROM journal WHERE chart_id = ? AND entry_id = ?', chartId, entryId);
}

export function insertEntry(library: WritableLibrary, chartId: string, entry: JournalEntry, place: JournalPlace): void {
  library.run(
    'INSERT INTO journal (chart_id, sequence, entry_id, kind, command, gesture, diff, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    chartId,
    place.sequence,
    entry.id,
    entry.kind,
    entry.command,
    entry.gesture ?? null,
    JSON.stringify(entry.diff),
    place.at,
  );
}
