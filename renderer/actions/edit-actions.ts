import { MousePointer2, Pencil, Redo2, SquareDashedMousePointer, Trash2, Undo2 } from 'lucide-react';
import { chartGestures } from '../store/chart-gestures.ts';
import type { BandKind } from '../store/lane-gestures.ts';
import type { SelectionState } from '../store/selection-store.ts';
import type { Stores } from '../store/stores.ts';
import type { Action } from './action.ts';
import { focusIn } from './region-actions.ts';

/** Undo, redo, saving, and what is done with what is selected. */
export const editActions: readonly Action[] = [
  {
    id: 'edit.undo', name: 'toolbar.undo', group: 'edit', icon: Undo2, chords: ['Mod+Z'], scope: 'document', changes: true, section: 'undo', offeredAt: ['empty'],
    isPossible: ({ document }) => document.getState().history.undo.length > 0,
    run: ({ document }) => document.getState().undo(),
  },
  {
    id: 'edit.redo', name: 'toolbar.redo', group: 'edit', icon: Redo2, chords: ['Mod+Y', 'Mod+Shift+Z'], scope: 'document', changes: true, section: 'undo', offeredAt: ['empty'],
    isPossible: ({ document }) => document.getState().history.redo.length > 0,
    run: ({ document }) => document.getState().redo(),
  },
  {
    id: 'edit.delete', name: 'action.delete', group: 'edit', icon: Trash2, chords: ['Delete', 'Backspace'], scope: 'canvas', changes: true,
    isPossible: hasSelection,
    run: (stores) => chartGestures(stores).deleteSelection(),
  },
  {
    id: 'edit.text', name: 'action.editText', group: 'edit', icon: Pencil, chords: ['F2', 'Enter'], scope: 'canvas', changes: true,
    isPossible: ({ selection }) => onlySelected(selection.getState()) !== null,
    run({ selection }) {
      const only = onlySelected(selection.getState());
      if (only?.target === 'node') {
        selection.getState().edit(only.id);
      } else if (only?.target === 'edge') {
        selection.getState().editEdge(only.id);
      } else if (only !== null) {
        selection.getState().name(only.target, only.id);
      }
      return only !== null;
    },
  },
  {
    id: 'edit.clear', name: 'action.clearSelection', group: 'edit', icon: MousePointer2, chords: ['Escape'], scope: 'document', section: 'select',
    offeredAt: [],
    isPossible: (stores) => hasSelection(stores) || isInInspector(),
    run: leave,
  },
  {
    id: 'edit.selectAll', name: 'action.selectAll', group: 'edit', icon: SquareDashedMousePointer, chords: ['Mod+A'], scope: 'canvas', section: 'select',
    offeredAt: ['empty'],
    run({ document, selection }) {
      const { chart } = document.getState();
      selection.getState().select((chart?.nodes ?? []).map((node) => node.id), (chart?.edges ?? []).map((edge) => edge.id));
    },
  },
];

// helpers

/** What is selected where it is one thing alone. */
function onlySelected({ nodeIds, edgeIds, laneId, stageId }: SelectionState): { readonly target: 'node' | 'edge' | BandKind; readonly id: string } | null {
  const [node, edge] = [nodeIds[0], edgeIds[0]];
  if (nodeIds.length + edgeIds.length > 1) {
    return null;
  }
  if (node !== undefined) {
    return { target: 'node', id: node };
  }
  if (edge !== undefined) {
    return { target: 'edge', id: edge };
  }
  if (laneId !== null) {
    return { target: 'lane', id: laneId };
  }
  return stageId === null ? null : { target: 'stage', id: stageId };
}

/** From a field of the inspector back to the view, where nothing of the field is open; else the selection goes. */
function leave({ selection }: Stores): boolean {
  const focused = document.activeElement;
  if (isInInspector()) {
    return focused?.getAttribute('aria-expanded') !== 'true' && focusIn('.workbench-view');
  }
  const isCanvas = focused === null || focused.matches('body, [data-keymap="canvas"], [role="treeitem"]');
  if (isCanvas) {
    selection.getState().clear();
  }
  return isCanvas;
}

function isInInspector(): boolean {
  return (document.activeElement?.closest('.inspector') ?? null) !== null;
}

function hasSelection({ selection }: Stores): boolean {
  const { nodeIds, edgeIds, laneId, stageId } = selection.getState();
  return nodeIds.length + edgeIds.length > 0 || laneId !== null || stageId !== null;
}
