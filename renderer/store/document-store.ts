import { createStore, type StoreApi } from 'zustand/vanilla';
import { advanceHistory, redoEntry, undoEntry } from '../../shared/commands/history.ts';
import { runCommand, type CommandCall, type CommandId } from '../../shared/commands/registry.ts';
import type { Client } from '../../shared/contract/client.ts';
import type { IdSource } from '../../shared/kernel/sources.ts';
import { toPlainError } from '../../shared/kernel/mingquan-error.ts';
import type { PlainError } from '../../shared/kernel/result.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { applyDiff } from '../../shared/model/diff.ts';
import { emptyHistory, type History, type JournalEntry } from '../../shared/model/history.ts';
import { createSaveQueue, type SaveQueue, type SaveState } from './save-queue.ts';

export interface DocumentState {
  readonly chartId: string | null;
  /** Null while it loads or where it did not open. */
  readonly chart: Chart | null;
  readonly history: History;
  readonly save: SaveState;
  readonly error: PlainError | null;
  /** Opens the chart in place of the one that is open, whose edits are sent first. */
  open(chartId: string): Promise<void>;
  close(): Promise<void>;
  /**
   * Runs a command on the open chart: seen at once, in the journal within a second. Neighbouring runs with one `gesture`
   * are one step of undo. Returns whether anything changed; a refusal is told through `onRefused`.
   */
  run<Id extends CommandId>(call: CommandCall<Id>, gesture?: string): boolean;
  undo(): void;
  redo(): void;
  /** Resolves to whether everything is in the file. */
  flush(): Promise<boolean>;
}

export interface DocumentInput {
  readonly client: Client;
  readonly newId: IdSource;
  /** How events name our own changes, or null where they cannot be told. */
  readonly origin: string | null;
  /** Number of the last entry the file has of the chart; null where it has no such chart. */
  readonly sequenceInFile: (chartId: string) => Promise<number | null>;
  readonly onRefused: (error: PlainError) => void;
  readonly onReloaded: (why: 'conflict' | 'elsewhere') => void;
  /** The open chart is no longer in the file. */
  readonly onDeleted: () => void;
  readonly isReadOnly: () => boolean;
}

export function createDocumentStore(input: DocumentInput): StoreApi<DocumentState> {
  const { client } = input;
  let queue: SaveQueue | null = null;

  const store = createStore<DocumentState>()((set, get) => {
    function take(entry: JournalEntry): void {
      const { chart, history } = get();
      if (chart === null || queue === null) {
        return;
      }
      set({ chart: applyDiff(chart, entry.diff), history: advanceHistory(history, entry) });
      queue.push(entry);
    }

    async function load(chartId: string): Promise<boolean> {
      const answer = await client.call('charts.open', { chartId });
      if (get().chartId !== chartId) {
        return false;
      }
      if (!answer.ok) {
        set({ chart: null, history: emptyHistory, error: answer.error });
        return false;
      }
      queue?.stop();
      queue = createSaveQueue({
        sequence: answer.value.sequence,
        send: (expectedSequence, entries) => client.call('charts.append', { chartId, expectedSequence, entries }),
        onState: (save) => {
          if (get().chartId === chartId) {
            set({ save });
          }
        },
        onConflict: () => {
          if (get().chartId === chartId) {
            void reload(chartId, 'conflict');
          }
        },
      });
      set({ chart: answer.value.chart, history: answer.value.history, save: { status: 'unchanged' }, error: null });
      return true;
    }

    async function reload(chartId: string, why: 'conflict' | 'elsewhere'): Promise<void> {
      if (await load(chartId)) {
        input.onReloaded(why);
      } else if (get().error?.code === 'chart.not-found') {
        giveUp(chartId);
      }
    }

    /** Told once, whichever of a refused save and an event says it first. */
    function giveUp(chartId: string): void {
      if (get().chartId === chartId && queue !== null) {
        queue.stop();
        queue = null;
        input.onDeleted();
      }
    }

    async function leave(): Promise<void> {
      const left = queue;
      queue = null;
      set({ chartId: null, chart: null, history: emptyHistory, save: { status: 'unchanged' }, error: null });
      await left?.flush();
    }

    client.subscribe('library.changed', ({ chartIds, origin }) => {
      const { chartId } = get();
      const mayBeIt = chartId !== null && (chartIds.length === 0 || chartIds.includes(chartId));
      if (mayBeIt && origin !== input.origin) {
        void followElsewhere(chartId);
      }
    });

    /** Where the host does not say whose change it was, only a sequence beyond ours means that somebody else wrote. */
    async function followElsewhere(chartId: string): Promise<void> {
      await queue?.flush();
      const known = queue;
      const sequence = await input.sequenceInFile(chartId);
      if (known === null || known !== queue || !known.isIdle()) {
        return;
      }
      if (sequence === null) {
        giveUp(chartId);
      } else if (sequence > known.sequence()) {
        await reload(chartId, 'elsewhere');
      }
    }

    return {
      chartId: null,
      chart: null,
      history: emptyHistory,
      save: { status: 'unchanged' },
      error: null,
      async open(chartId) {
        await leave();
        set({ chartId });
        await load(chartId);
      },
      close: leave,
      run(call, gesture) {
        const { chart } = get();
        if (chart === null || input.isReadOnly()) {
          return false;
        }
        try {
          const diff = runCommand(chart, call, { newId: input.newId });
          if (diff.length === 0) {
            return false;
          }
          const entry: JournalEntry = { id: input.newId(), kind: 'do', command: call.command, diff };
          take(gesture === undefined ? entry : { ...entry, gesture });
          return true;
        } catch (thrown) {
          input.onRefused(toPlainError(thrown));
          return false;
        }
      },
      undo() {
        const entry = input.isReadOnly() ? null : undoEntry(get().history, input.newId);
        if (entry !== null) {
          take(entry);
        }
      },
      redo() {
        const entry = input.isReadOnly() ? null : redoEntry(get().history, input.newId);
        if (entry !== null) {
          take(entry);
        }
      },
      flush: () => queue?.flush() ?? Promise.resolve(true),
    };
  });
  return store;
}
