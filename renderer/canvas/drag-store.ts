import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Point } from '../../shared/kernel/geometry.ts';
import type { Chart } from '../../shared/model/chart.ts';
import type { MovingLine } from './chart-drawing.ts';
import type { GuideLine } from './snap-to-guides.ts';

/**
 * What is being moved on the canvas right now. It changes with every frame of a drag, so it is kept beside React's state:
 * only what draws a moving thing listens, to its own part.
 */
export interface DragState {
  /** Where symbols are while they are being dragged, by id. */
  readonly positions: ReadonlyMap<string, Point>;
  /** The lines at them, by id. */
  readonly lines: ReadonlyMap<string, MovingLine>;
  /** The lane a dragged symbol would be dropped into. */
  readonly overLaneId: string | null;
  readonly overStageId: string | null;
  /** What the dragged symbols are in line with. */
  readonly guides: readonly GuideLine[];
  /** The chart as it would be if a border of a lane or stage were let go now; null while none is held. */
  readonly preview: Chart | null;
}

export const restingDrag: DragState = { positions: new Map(), lines: new Map(), overLaneId: null, overStageId: null, guides: [], preview: null };

export function createDragStore(): StoreApi<DragState> {
  return createStore<DragState>()(() => restingDrag);
}

export const DragContext = createContext<StoreApi<DragState> | null>(null);

/** A slice of what is being moved; outside of a canvas nothing is. */
export function useDrag<Slice>(select: (state: DragState) => Slice): Slice {
  return useStore(useContext(DragContext) ?? resting, select);
}

// helpers

const resting = createDragStore();
