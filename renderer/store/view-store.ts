import { createStore, type StoreApi } from 'zustand/vanilla';

/** The views of a chart: drawing, step table, outline, explainer card 明白卡. */
export const chartViewNames = ['chart', 'table', 'outline', 'card'] as const;
export type ChartViewName = (typeof chartViewNames)[number];

export type ViewWish = 'zoom-in' | 'zoom-out' | 'fit' | 'actual-size';

/** The dialogs of the chart screen. */
export type ChartDialog = 'export' | 'keys' | 'palette' | 'find' | 'history' | 'tidy';

/** How the canvas is looked at, and what the toolbar asks of it. */
export interface ViewState {
  readonly zoom: number;
  /** `turn` tells one wish from the next. */
  readonly wish: { readonly name: ViewWish; readonly turn: number } | null;
  /** Which view of the chart is shown. */
  readonly chartView: ChartViewName;
  readonly dialog: ChartDialog | null;
  ask(name: ViewWish): void;
}

export function createViewStore(): StoreApi<ViewState> {
  let turn = 0;
  return createStore<ViewState>()((set) => ({
    zoom: 1,
    wish: null,
    chartView: 'chart',
    dialog: null,
    ask(name) {
      turn += 1;
      set({ wish: { name, turn } });
    },
  }));
}
