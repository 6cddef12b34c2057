import type { EdgeChange, NodeChange } from '@xyflow/react';

/** The selected ids after the canvas's own changes; the same list where none of them selects. */
export function selectionAfter(ids: readonly string[], changes: readonly (NodeChange | EdgeChange)[]): readonly string[] {
  let next = ids;
  for (const change of changes) {
    if (change.type !== 'select') {
      continue;
    }
    const isChosen = next.includes(change.id);
    if (change.selected && !isChosen) {
      next = [...next, change.id];
    } else if (!change.selected && isChosen) {
      next = next.filter((id) => id !== change.id);
    }
  }
  return next;
}
