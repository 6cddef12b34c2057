import { z } from 'zod';
import { diffSchema, type Diff } from './diff.ts';

/** One line of a chart's operation journal. `undo` and `redo` carry the diff that was applied, already turned. */
export const journalEntrySchema = z.strictObject({
  id: z.string().min(1).max(64),
  kind: z.enum(['do', 'undo', 'redo']),
  /** Id of the command, which is also the id of its name in both languages, e.g. `node.add`. */
  command: z.string().min(1).max(64),
  diff: diffSchema,
  /** Neighbouring `do` entries of one gesture, such as typing on in a field, are one step of undo. */
  gesture: z.string().min(1).max(64).optional(),
});
export type JournalEntry = z.infer<typeof journalEntrySchema>;

/** What can be taken back and done again; the last of each list comes first in turn. Diffs are forward ones. */
export interface History {
  readonly undo: readonly HistoryStep[];
  readonly redo: readonly HistoryStep[];
}

export interface HistoryStep {
  readonly command: string;
  readonly diff: Diff;
  readonly gesture?: string | undefined;
}

export const emptyHistory: History = { undo: [], redo: [] };
