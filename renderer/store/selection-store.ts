import { createStore, type StoreApi } from 'zustand/vanilla';

/** A wish to put the focus into a field of the inspector; `turn` tells one wish from the next. */
export interface FocusWish {
  readonly field: string;
  readonly turn: number;
}

/** What is selected on the canvas. Not part of the document, so not part of undo. */
export interface SelectionState {
  readonly nodeIds: readonly string[];
  readonly edgeIds: readonly string[];
  readonly laneId: string | null;
  /** The node whose text is being edited on the canvas. */
  readonly editingId: string | null;
  readonly focusWish: FocusWish | null;
  /** The element the canvas should bring into view; `turn` as above. */
  readonly reveal: { readonly id: string; readonly turn: number } | null;
  select(nodeIds: readonly string[], edgeIds?: readonly string[]): void;
  selectLane(laneId: string): void;
  clear(): void;
  edit(nodeId: string | null): void;
  /** Selects what the target names (a node, an edge, a lane or `chart`), shows it and focuses the field. */
  goTo(target: 'node' | 'edge' | 'lane' | 'chart', id: string, field: string): void;
}

export function createSelectionStore(): StoreApi<SelectionState> {
  let turn = 0;
  return createStore<SelectionState>()((set, get) => ({
    nodeIds: [],
    edgeIds: [],
    laneId: null,
    editingId: null,
    focusWish: null,
    reveal: null,
    select(nodeIds, edgeIds = []) {
      const state = get();
      if (state.laneId === null && sameList(state.nodeIds, nodeIds) && sameList(state.edgeIds, edgeIds)) {
        return;
      }
      set({ nodeIds, edgeIds, laneId: null, editingId: null });
    },
    selectLane: (laneId) => set({ nodeIds: [], edgeIds: [], laneId, editingId: null }),
    clear: () => set({ nodeIds: [], edgeIds: [], laneId: null, editingId: null }),
    edit: (nodeId) => set(nodeId === null ? { editingId: null } : { editingId: nodeId, nodeIds: [nodeId], edgeIds: [], laneId: null }),
    goTo(target, id, field) {
      turn += 1;
      set({
        nodeIds: target === 'node' ? [id] : [],
        edgeIds: target === 'edge' ? [id] : [],
        laneId: target === 'lane' ? id : null,
        editingId: null,
        focusWish: { field, turn },
        reveal: target === 'chart' ? null : { id, turn },
      });
    },
  }));
}

// helpers

function sameList(first: readonly string[], second: readonly string[]): boolean {
  return first.length === second.length && first.every((each, index) => each === second[index]);
}
