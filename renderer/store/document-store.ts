import { createStore, type StoreApi } from 'zustand/vanilla';
import { advanceHistory, redoEntry, undoEntry } from '../../shared/commands/history.ts';
import { rebaseEntry } from '../../shared/commands/rebase.ts';
import { runCommand, type CommandCall, type CommandId } from '../../shared/commands/registry.ts';
import type { Client } from '../../shared/contract/client.ts';
import type { Clock, IdSource } from '../../shared/kernel/sources.ts';
import { toPlainError } from '../../shared/kernel/mingquan-error.ts';
import type { PlainError } from '../../shared/kernel/result.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { applyDiff } from '../../shared/model/diff.ts';
import { diffCharts } from '../../shared/model/diff-charts.ts';
import { emptyHistory, type History, type JournalEntry } from '../../shared/model/history.ts';
import { createSaveQueue, type SaveQueue, type SaveState } from './save-queue.ts';
import type { UnsavedKeeper, UnsavedWork } from './unsaved-keeper.ts';

export interface DocumentState {
  readonly chartId: string | null;
  /** Null while it loads or where it did not open. */
  readonly chart: Chart | null;
  readonly history: History;
  readonly save: SaveState;
  readonly error: PlainError | null;
  /** What did not get into the file before, offered to be taken back in; null where there is nothing. */
  readonly recovery: UnsavedWork | null;
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
  /** Goes back so many steps, or forward where negative, as far as there are any. */
  travel(steps: number): void;
  /** Takes the recovered work into the chart as steps that can be undone. */
  recover(): void;
  discardRecovery(): void;
  /** Number of the last journal entry known to be in the file. */
  sequence(): number;
  /** Resolves to whether everything is in the file. */
  flush(): Promise<boolean>;
}

export interface DocumentInput {
  readonly client: Client;
  readonly newId: IdSource;
  readonly clock: Clock;
  /** How events name our own changes, or null where they cannot be told. */
  readonly origin: string | null;
  /** Number of the last entry the file has of the chart; null where it has no such chart. */
  readonly sequenceInFile: (chartId: string) => Promise<number | null>;
  readonly onRefused: (error: PlainError) => void;
  /** `merged`: others changed the chart, and our last edits were carried over; `conflict`: some could not be. */
  readonly onReloaded: (why: 'conflict' | 'merged' | 'elsewhere') => void;
  /** The open chart is no longer in the file. */
  readonly onDeleted: () => void;
  readonly isReadOnly: () => boolean;
  readonly keeper: UnsavedKeeper;
}

/** Milliseconds after which what is not in the file yet is kept in the browser as well. */
const keepAfter = 500;

export function createDocumentStore(input: DocumentInput): StoreApi<DocumentState> {
  const { client, keeper } = input;
  let queue: SaveQueue | null = null;
  let keepTimer: ReturnType<typeof setTimeout> | undefined;

  const store = createStore<DocumentState>()((set, get) => {
    function take(entry: JournalEntry): void {
      const { chart, history } = get();
      if (chart === null || queue === null) {
        return;
      }
      set({ chart: applyDiff(chart, entry.diff), history: advanceHistory(history, entry) });
      queue.push(entry);
      keepLater();
    }

    /** What the file has within moments need not be kept beside it. */
    function keepLater(): void {
      clearTimeout(keepTimer);
      keepTimer = setTimeout(keepNow, keepAfter);
    }

    function keepNow(): void {
      const { chart } = get();
      const pending = queue?.pending() ?? [];
      if (chart !== null && pending.length > 0) {
        keeper.keep(chart, pending);
        keepLater();
      }
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
          if (save.status === 'saved') {
            keeper.drop(chartId);
          }
          if (get().chartId === chartId) {
            set({ save });
          }
        },
        onConflict: (_error, queued) => {
          if (get().chartId === chartId) {
            void carryOver(chartId, queued);
          }
        },
      });
      const { chart, history } = answer.value;
      set({ chart, history, save: { status: 'unchanged' }, error: null, recovery: leftOver(chart) });
      return true;
    }

    async function reload(chartId: string, why: 'elsewhere'): Promise<void> {
      if (await load(chartId)) {
        input.onReloaded(why);
      } else if (get().error?.code === 'chart.not-found') {
        giveUp(chartId);
      }
    }

    /** Others were quicker: the newest chart is loaded, and what can be is carried over to it. The rest is offered again. */
    async function carryOver(chartId: string, queued: readonly JournalEntry[]): Promise<void> {
      const mine = get().chart;
      if (!(await load(chartId))) {
        if (get().error?.code === 'chart.not-found') {
          giveUp(chartId);
        }
        return;
      }
      const refused = queued.filter((entry) => {
        const present = get().chart;
        const moved = present === null ? null : rebaseEntry(present, { ...entry, kind: 'do' });
        if (moved !== null) {
          take(moved);
        }
        return moved === null;
      });
      if (refused.length > 0 && mine !== null) {
        set({ recovery: { entries: [], chart: mine, at: input.clock() } });
      }
      input.onReloaded(refused.length > 0 ? 'conflict' : 'merged');
    }

    /** Left by a window that went, unless it did get into the file. */
    function leftOver(chart: Chart): UnsavedWork | null {
      const work = input.isReadOnly() ? null : keeper.leftOver(chart.id);
      if (work !== null && diffCharts(chart, work.chart).length === 0) {
        keeper.dropLeftOver(chart.id);
        return null;
      }
      return work;
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
      keepNow();
      clearTimeout(keepTimer);
      const left = queue;
      queue = null;
      set({ chartId: null, chart: null, history: emptyHistory, save: { status: 'unchanged' }, error: null, recovery: null });
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
      recovery: null,
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
      travel(steps) {
        for (let left = Math.abs(steps); left > 0; left -= 1) {
          const { undo, redo } = get();
          (steps > 0 ? undo : redo)();
        }
      },
      recover() {
        const { chart, recovery } = get();
        if (chart === null || recovery === null) {
          return;
        }
        const diff = diffCharts(chart, recovery.chart);
        set({ recovery: null });
        keeper.dropLeftOver(chart.id);
        if (diff.length > 0) {
          take({ id: input.newId(), kind: 'do', command: 'chart.recover', diff });
        }
      },
      discardRecovery() {
        const { chartId } = get();
        set({ recovery: null });
        if (chartId !== null) {
          keeper.dropLeftOver(chartId);
        }
      },
      sequence: () => queue?.sequence() ?? 0,
      flush() {
        keepNow();
        return queue?.flush() ?? Promise.resolve(true);
      },
    };
  });
  return store;
}
