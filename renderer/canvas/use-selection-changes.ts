import type { EdgeChange, NodeChange } from '@xyflow/react';
import { useCallback } from 'react';
import { useStores } from '../store/use-stores.tsx';
import type { FlowEdge, FlowNode } from './flow-types.ts';
import { selectionAfter } from './selection-after.ts';

/** Takes what the canvas's own clicks and marquee select over into the selection. */
export function useSelectionChanges(): {
  readonly onNodesSelected: (changes: readonly NodeChange<FlowNode>[]) => void;
  readonly onEdgesSelected: (changes: readonly EdgeChange<FlowEdge>[]) => void;
} {
  const { selection } = useStores();
  const onNodesSelected = useCallback(
    (changes: readonly NodeChange<FlowNode>[]) => {
      const state = selection.getState();
      const next = selectionAfter(state.nodeIds, changes);
      if (next !== state.nodeIds) {
        state.select(next, state.edgeIds);
      }
    },
    [selection],
  );
  const onEdgesSelected = useCallback(
    (changes: readonly EdgeChange<FlowEdge>[]) => {
      const state = selection.getState();
      const next = selectionAfter(state.edgeIds, changes);
      if (next !== state.edgeIds) {
        state.select(state.nodeIds, next);
      }
    },
    [selection],
  );
  return { onNodesSelected, onEdgesSelected };
}
