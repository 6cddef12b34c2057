import type { IdSource } from '../kernel/sources.ts';
import { joinDiffs, reverseDiff } from '../model/diff.ts';
import type { History, HistoryStep, JournalEntry } from '../model/history.ts';

/** The history after one more journal entry. */
export function advanceHistory(history: History, entry: JournalEntry): History {
  switch (entry.kind) {
    case 'do': {
      const last = history.undo.at(-1);
      const continues = entry.gesture !== undefined && last?.gesture === entry.gesture;
      return continues
        ? { undo: [...history.undo.slice(0, -1), { ...last, diff: joinDiffs(last.diff, entry.diff) }], redo: [] }
        : { undo: [...history.undo, stepOf(entry)], redo: [] };
    }
    case 'undo': {
      const undone: HistoryStep = { command: entry.command, diff: reverseDiff(entry.diff) };
      return { undo: history.undo.slice(0, -1), redo: [...history.redo, undone] };
    }
    case 'redo':
      return {
        undo: [...history.undo, { command: entry.command, diff: entry.diff }],
        redo: history.redo.slice(0, -1),
      };
  }
}

/** What can be taken back and done again after these journal entries, oldest first. */
export function historyFromJournal(entries: Iterable<JournalEntry>): History {
  const undo: HistoryStep[] = [];
  const redo: HistoryStep[] = [];
  for (const entry of entries) {
    const before: History = { undo: undo.slice(-1), redo: redo.slice(-1) };
    const after = advanceHistory(before, entry);
    undo.splice(undo.length - before.undo.length, before.undo.length, ...after.undo);
    redo.splice(entry.kind === 'do' ? 0 : redo.length - before.redo.length, redo.length, ...after.redo);
  }
  return { undo, redo };
}

/** The journal entry that takes back the last step, or null where there is none. */
export function undoEntry(history: History, newId: IdSource): JournalEntry | null {
  const step = history.undo.at(-1);
  return step === undefined ? null : { id: newId(), kind: 'undo', command: step.command, diff: reverseDiff(step.diff) };
}

/** The journal entry that does the last undone step again, or null where there is none. */
export function redoEntry(history: History, newId: IdSource): JournalEntry | null {
  const step = history.redo.at(-1);
  return step === undefined ? null : { id: newId(), kind: 'redo', command: step.command, diff: step.diff };
}

// helpers

function stepOf({ command, diff, gesture }: JournalEntry): HistoryStep {
  return gesture === undefined ? { command, diff } : { command, diff, gesture };
}
