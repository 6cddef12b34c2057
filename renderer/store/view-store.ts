import { createStore, type StoreApi } from 'zustand/vanilla';

export type ViewWish = 'zoom-in' | 'zoom-out' | 'fit' | 'actual-size';

/** How the canvas is looked at, and what the toolbar asks of it. */
export interface ViewState {
  readonly zoom: number;
  /** `turn` tells one wish from the next. */
  readonly wish: { readonly name: ViewWish; readonly turn: number } | null;
  readonly dialog: 'export' | null;
  ask(name: ViewWish): void;
}

export function createViewStore(): StoreApi<ViewState> {
  let turn = 0;
  return createStore<ViewState>()((set) => ({
    zoom: 1,
    wish: null,
    dialog: null,
    ask(name) {
      turn += 1;
      set({ wish: { name, turn } });
    },
  }));
}
