import { createStore, type StoreApi } from 'zustand/vanilla';

/** A wish to put the focus into a field of the inspector; `turn` tells one wish from the next. */
export interface FocusWish {
  readonly field: string;
  readonly turn: number;
  /** The field is shown, and the focus stays where it is. */
  readonly isOnlyShown: boolean;
  /** It was fulfilled, or something else has been selected since. */
  readonly isDone: boolean;
}

/** What is selected on the canvas. Not part of the document, so not part of undo. */
export interface SelectionState {
  readonly nodeIds: readonly string[];
  readonly edgeIds: readonly string[];
  readonly laneId: string | null;
  readonly stageId: string | null;
  /** The lane or stage whose name is being edited on the canvas. */
  readonly namingId: string | null;
  /** The node, or the line, whose text is being edited on the canvas. */
  readonly editingId: string | null;
  readonly focusWish: FocusWish | null;
  /** The element the canvas should bring into view; `turn` as above. */
  readonly reveal: { readonly id: string; readonly turn: number; readonly isGentle: boolean } | null;
  /** The nodes visited before, oldest first: what going back leads to. */
  readonly trail: readonly string[];
  select(nodeIds: readonly string[], edgeIds?: readonly string[]): void;
  /** Selects the node and brings it into view without changing the zoom, as little moved as will do. */
  show(nodeId: string): void;
  /** Brings the node into view as `show` does; what is selected stays. */
  bringIntoView(nodeId: string): void;
  selectLane(laneId: string): void;
  selectStage(stageId: string): void;
  /** Selects the lane or stage and begins to name it on the canvas. */
  name(kind: 'lane' | 'stage', id: string): void;
  endNaming(): void;
  clear(): void;
  edit(nodeId: string | null): void;
  editEdge(edgeId: string): void;
  /** Selects the node and brings it into view without changing the zoom; what was selected, or `from`, can be gone back to. */
  visit(nodeId: string, from?: string): void;
  /** As `visit`, for a line: its beginning is brought into view. */
  visitEdge(edgeId: string): void;
  /** Selects the last visited node that is there still; returns whether there was one. */
  back(exists: (nodeId: string) => boolean): boolean;
  /** The field of the wish has the focus, or is shown. */
  fulfil(turn: number): void;
  /** Selects what the target names (a node, an edge, a lane or `chart`), shows it and focuses the field, or only shows it. */
  goTo(target: 'node' | 'edge' | 'lane' | 'chart', id: string, field: string, isOnlyShown?: boolean): void;
}

export function createSelectionStore(): StoreApi<SelectionState> {
  let turn = 0;
  return createStore<SelectionState>()((set, get) => ({
    nodeIds: [],
    edgeIds: [],
    laneId: null,
    stageId: null,
    namingId: null,
    editingId: null,
    focusWish: null,
    reveal: null,
    trail: [],
    select(nodeIds, edgeIds = []) {
      const state = get();
      if (state.laneId === null && state.stageId === null && sameList(state.nodeIds, nodeIds) && sameList(state.edgeIds, edgeIds)) {
        return;
      }
      set({ ...nothing, nodeIds, edgeIds, ...noWish(state) });
    },
    show(nodeId) {
      turn += 1;
      set({ ...nothing, ...noWish(get()), nodeIds: [nodeId], reveal: { id: nodeId, turn, isGentle: true } });
    },
    bringIntoView(nodeId) {
      turn += 1;
      set({ reveal: { id: nodeId, turn, isGentle: true } });
    },
    selectLane: (laneId) => set({ ...nothing, laneId, ...noWish(get()) }),
    selectStage: (stageId) => set({ ...nothing, stageId, ...noWish(get()) }),
    name: (kind, id) => set({ ...nothing, [kind === 'lane' ? 'laneId' : 'stageId']: id, namingId: id, ...noWish(get()) }),
    endNaming: () => set({ namingId: null }),
    clear: () => set({ ...nothing, ...noWish(get()) }),
    edit: (nodeId) => set(nodeId === null ? { editingId: null } : { ...nothing, editingId: nodeId, nodeIds: [nodeId] }),
    editEdge: (edgeId) => set({ ...nothing, editingId: edgeId, edgeIds: [edgeId] }),
    visit(nodeId, from) {
      const { nodeIds, trail } = get();
      const left = (from === undefined ? nodeIds : [from]).filter((id) => id !== nodeId).slice(0, 1);
      turn += 1;
      set({
        ...nothing,
        ...noWish(get()),
        nodeIds: [nodeId],
        reveal: { id: nodeId, turn, isGentle: true },
        trail: [...trail, ...left].slice(-longestTrail),
      });
    },
    visitEdge(edgeId) {
      turn += 1;
      set({ ...nothing, ...noWish(get()), edgeIds: [edgeId], reveal: { id: edgeId, turn, isGentle: true } });
    },
    back(exists) {
      const { trail, nodeIds } = get();
      const index = trail.findLastIndex((id) => exists(id) && id !== nodeIds[0]);
      const id = trail[index];
      if (id === undefined) {
        return false;
      }
      turn += 1;
      set({ ...nothing, ...noWish(get()), nodeIds: [id], reveal: { id, turn, isGentle: true }, trail: trail.slice(0, index) });
      return true;
    },
    fulfil(fulfilled) {
      const state = get();
      if (state.focusWish?.turn === fulfilled) {
        set(noWish(state));
      }
    },
    goTo(target, id, field, isOnlyShown = false) {
      turn += 1;
      set({
        nodeIds: target === 'node' ? [id] : [],
        edgeIds: target === 'edge' ? [id] : [],
        laneId: target === 'lane' ? id : null,
        stageId: null,
        namingId: null,
        editingId: null,
        focusWish: { field, turn, isOnlyShown, isDone: false },
        reveal: target === 'chart' ? null : { id, turn, isGentle: false },
      });
    },
  }));
}

// helpers

const nothing = { nodeIds: [], edgeIds: [], laneId: null, stageId: null, namingId: null, editingId: null } as const;

const longestTrail = 200;

function noWish({ focusWish }: SelectionState): Pick<SelectionState, 'focusWish'> {
  return { focusWish: focusWish === null || focusWish.isDone ? focusWish : { ...focusWish, isDone: true } };
}

function sameList(first: readonly string[], second: readonly string[]): boolean {
  return first.length === second.length && first.every((each, index) => each === second[index]);
}
