import { createStore, type StoreApi } from 'zustand/vanilla';
import { toPlainError } from '../../shared/kernel/mingquan-error.ts';
import type { PlainError } from '../../shared/kernel/result.ts';
import { applyLayout, type ChartLayout } from '../../shared/layout/chart-layout.ts';
import { movedNodes } from '../../shared/layout/kept-course.ts';
import type { LayoutMode, LayoutOptions } from '../../shared/layout/layout-chart.ts';
import type { Chart } from '../../shared/model/chart.ts';

/** An arrangement to be looked at before it is taken over. */
export interface Proposal {
  readonly mode: LayoutMode;
  /** The chart it was made for; of no use once the chart is another. */
  readonly chart: Chart;
  readonly layout: ChartLayout;
  readonly arranged: Chart;
  /** Ids of the symbols that come to stand elsewhere. */
  readonly moved: ReadonlySet<string>;
}

export interface ArrangeState {
  readonly working: boolean;
  readonly proposal: Proposal | null;
  /** Lays the chart out; resolves to null where it was cancelled or failed (then `onFailed` has told). */
  arrange(chart: Chart, options?: LayoutOptions): Promise<ChartLayout | null>;
  /** Lays the chart out and shows what would come of it; where nothing would move, resolves to false. */
  propose(chart: Chart, options: LayoutOptions): Promise<boolean>;
  /** The proposal is done with. */
  drop(): void;
  /** Gives up an arrangement under way. */
  cancel(): void;
}

export interface ArrangeInput {
  readonly layOut: (chart: Chart, signal: AbortSignal, options?: LayoutOptions) => Promise<ChartLayout>;
  readonly onFailed: (error: PlainError) => void;
  readonly onCancelled: () => void;
}

/** Automatic arrangement, in a worker and cancellable. */
export function createArrangeStore({ layOut, onFailed, onCancelled }: ArrangeInput): StoreApi<ArrangeState> {
  let abort: AbortController | null = null;
  return createStore<ArrangeState>()((set, get) => ({
    working: false,
    proposal: null,
    async arrange(chart, options) {
      abort?.abort();
      const own = new AbortController();
      abort = own;
      set({ working: true });
      try {
        const layout = await layOut(chart, own.signal, options);
        if (own.signal.aborted) {
          return null;
        }
        if (layout.fallback !== null) {
          onFailed(layout.fallback);
        }
        return layout;
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
    async propose(chart, options) {
      const layout = await get().arrange(chart, options);
      if (layout === null) {
        return true;
      }
      const arranged = applyLayout(chart, layout);
      const moved = movedNodes(chart, layout);
      if (moved.size === 0 && sameExtents(chart, arranged)) {
        return false;
      }
      set({ proposal: { mode: options.mode, chart, layout, arranged, moved } });
      return true;
    },
    drop: () => set({ proposal: null }),
    cancel() {
      if (abort !== null) {
        abort.abort();
        onCancelled();
      }
    },
  }));
}

// helpers

function sameExtents(before: Chart, after: Chart): boolean {
  return (
    before.lanes.every(({ width }, index) => after.lanes[index]?.width === width) &&
    before.stages.every(({ height }, index) => after.stages[index]?.height === height)
  );
}
