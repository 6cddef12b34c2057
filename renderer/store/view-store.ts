import { createStore, type StoreApi } from 'zustand/vanilla';

/** The views of a chart: drawing, step table, outline, explainer card 明白卡. */
export const chartViewNames = ['chart', 'table', 'outline', 'card'] as const;
export type ChartViewName = (typeof chartViewNames)[number];

export type ViewWish = 'zoom-in' | 'zoom-out' | 'fit' | 'actual-size';

/** The dialogs of the chart screen. */
export type ChartDialog = 'keys' | 'palette' | 'find' | 'connect' | 'history' | 'point' | 'tour' | 'tidy' | 'answers';

/** How the canvas is looked at, and what the toolbar asks of it. */
export interface ViewState {
  readonly zoom: number;
  /** `turn` tells one wish from the next. */
  readonly wish: { readonly name: ViewWish; readonly turn: number } | null;
  /** Which view of the chart is shown. */
  readonly chartView: ChartViewName;
  readonly dialog: ChartDialog | null;
  /** Whether the way that takes longest is marked on the canvas. */
  readonly marksLongestWay: boolean;
  /** To which find to go: the next (1) or the one before (-1). */
  readonly findStep: { readonly by: 1 | -1; readonly turn: number } | null;
  ask(name: ViewWish): void;
  /** Goes to the next or previous find; opens the search where it is closed. */
  stepFind(by: 1 | -1): void;
}

export function createViewStore(): StoreApi<ViewState> {
  let turn = 0;
  return createStore<ViewState>()((set) => ({
    zoom: 1,
    wish: null,
    chartView: 'chart',
    dialog: null,
    marksLongestWay: false,
    findStep: null,
    stepFind(by) {
      turn += 1;
      set({ dialog: 'find', findStep: { by, turn } });
    },
    ask(name) {
      turn += 1;
      set({ wish: { name, turn } });
    },
  }));
}
