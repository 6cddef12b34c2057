import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CommandArguments } from '../../shared/commands/registry.ts';
import { toPlainError } from '../../shared/kernel/mingquan-error.ts';
import type { PlainError } from '../../shared/kernel/result.ts';
import type { Chart } from '../../shared/model/chart.ts';

export type Arrangement = CommandArguments<'chart.arrange'>;

export interface ArrangeState {
  readonly working: boolean;
  /** Lays the chart out; resolves to null where it was cancelled or failed (then `onFailed` has told). */
  arrange(chart: Chart): Promise<Arrangement | null>;
  cancel(): void;
}

export interface ArrangeInput {
  readonly layOut: (chart: Chart, signal: AbortSignal) => Promise<{ arrangement: Arrangement; warning: PlainError | null }>;
  readonly onFailed: (error: PlainError) => void;
  readonly onCancelled: () => void;
}

/** Automatic arrangement, in a worker and cancellable. */
export function createArrangeStore({ layOut, onFailed, onCancelled }: ArrangeInput): StoreApi<ArrangeState> {
  let abort: AbortController | null = null;
  return createStore<ArrangeState>()((set) => ({
    working: false,
    async arrange(chart) {
      abort?.abort();
      const own = new AbortController();
      abort = own;
      set({ working: true });
      try {
        const { arrangement, warning } = await layOut(chart, own.signal);
        if (own.signal.aborted) {
          return null;
        }
        if (warning !== null) {
          onFailed(warning);
        }
        return arrangement;
      } catch (thrown) {
        if (!own.signal.aborted) {
          onFailed(toPlainError(thrown));
        }
        return null;
      } finally {
        if (abort === own) {
          abort = null;
          set({ working: false });
        }
      }
    },
    cancel() {
      if (abort !== null) {
        abort.abort();
        onCancelled();
      }
    },
  }));
}
