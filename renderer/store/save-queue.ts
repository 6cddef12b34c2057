import type { PlainError, Result } from '../../shared/kernel/result.ts';
import type { JournalEntry } from '../../shared/model/history.ts';

/** How the chart stands with the file. */
export type SaveState =
  | { readonly status: 'unchanged' }
  | { readonly status: 'saving' }
  | { readonly status: 'saved'; readonly at: string }
  | { readonly status: 'failed'; readonly error: PlainError };

export interface SaveQueueInput {
  /** Number of the last journal entry the file has. */
  readonly sequence: number;
  readonly send: (
    expectedSequence: number,
    entries: JournalEntry[],
  ) => Promise<Result<{ readonly sequence: number; readonly savedAt: string }>>;
  readonly onState: (state: SaveState) => void;
  /** The file has gone on without us: what is queued cannot be appended as it is, and is given back. */
  readonly onConflict: (error: PlainError, queued: readonly JournalEntry[]) => void;
}

export interface SaveQueue {
  push(entry: JournalEntry): void;
  /** Sends what is queued now. Resolves to whether everything is in the file. */
  flush(): Promise<boolean>;
  /** Number of the last entry known to be in the file. */
  sequence(): number;
  isIdle(): boolean;
  /** What the file does not have yet, oldest first. */
  pending(): readonly JournalEntry[];
  /** Sends nothing more. */
  stop(): void;
}

/** Milliseconds entries are gathered before they are sent: every edit is in the journal well within a second. */
const gatherFor = 150;
/** Most entries sent at once. */
const batchSize = 400;
const retryAfter = [500, 1000, 2000, 4000];

/** Appends a chart's journal entries to the file in order, batched, again and again until the file has them. */
export function createSaveQueue({ sequence: first, send, onState, onConflict }: SaveQueueInput): SaveQueue {
  let sequence = first;
  let queued: JournalEntry[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  let sending: Promise<boolean> | null = null;
  let failures = 0;
  let stopped = false;

  function schedule(delay: number): void {
    if (timer === null && !stopped) {
      timer = setTimeout(() => {
        timer = null;
        void flush();
      }, delay);
    }
  }

  async function sendBatch(): Promise<boolean> {
    const batch = queued.slice(0, batchSize);
    const answer = await send(sequence, batch);
    if (answer.ok) {
      failures = 0;
      sequence = answer.value.sequence;
      queued = queued.slice(batch.length);
      onState(queued.length === 0 ? { status: 'saved', at: answer.value.savedAt } : { status: 'saving' });
      return true;
    }
    if (answer.error.code === 'chart.conflict' || answer.error.code === 'chart.not-found') {
      const left = queued;
      queued = [];
      stopped = true;
      onConflict(answer.error, left);
      return false;
    }
    onState({ status: 'failed', error: answer.error });
    schedule(retryAfter[Math.min(failures, retryAfter.length - 1)] ?? 4000);
    failures += 1;
    return false;
  }

  async function sendAll(): Promise<boolean> {
    while (queued.length > 0 && !stopped) {
      if (!(await sendBatch())) {
        return false;
      }
    }
    return queued.length === 0;
  }

  function flush(): Promise<boolean> {
    if (timer !== null) {
      clearTimeout(timer);
      timer = null;
    }
    sending ??= sendAll().finally(() => {
      sending = null;
    });
    return sending;
  }

  return {
    push(entry) {
      queued = [...queued, entry];
      if (failures === 0) {
        onState({ status: 'saving' });
      }
      schedule(gatherFor);
    },
    flush,
    sequence: () => sequence,
    isIdle: () => queued.length === 0 && sending === null,
    pending: () => queued,
    stop() {
      stopped = true;
      if (timer !== null) {
        clearTimeout(timer);
        timer = null;
      }
    },
  };
}
