import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Point } from '../../shared/kernel/geometry.ts';
import type { Side } from '../../shared/model/edge.ts';

/** The open choice of next steps: from which step, to which side, and where a line was dropped, its place. */
export interface NextMenu {
  readonly nodeId: string;
  readonly side: Side;
  readonly at: Point | null;
}

export type DrawTool = 'select' | 'space';

/** What goes on on the canvas while something is drawn. Neither document nor selection. */
export interface DrawState {
  readonly menu: NextMenu | null;
  /** `space` puts in and takes away space by dragging. */
  readonly tool: DrawTool;
  /** The flow line that what is dragged would be put into. */
  readonly overEdge: string | null;
  openMenu(menu: NextMenu): void;
  closeMenu(): void;
  takeTool(tool: DrawTool): void;
  setOverEdge(edgeId: string | null): void;
}

export function createDrawStore(): StoreApi<DrawState> {
  return createStore<DrawState>()((set, get) => ({
    menu: null,
    tool: 'select',
    overEdge: null,
    openMenu: (menu) => set({ menu }),
    closeMenu: () => set({ menu: null }),
    takeTool: (tool) => set({ tool, menu: null }),
    setOverEdge(edgeId) {
      if (get().overEdge !== edgeId) {
        set({ overEdge: edgeId });
      }
    },
  }));
}
