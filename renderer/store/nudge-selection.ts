import type { Point } from '../../shared/kernel/geometry.ts';
import { laneAt } from '../../shared/model/graph.ts';
import { offerHandOver } from './hand-over.ts';
import type { Stores } from './stores.ts';

/** Moves the selected symbols by some points; into another lane where their middle gets there. Returns whether any moved. */
export function nudgeSelection(stores: Stores, by: Point): boolean {
  const { document, selection, boxOf } = stores;
  const { chart, run } = document.getState();
  const chosen = new Set(selection.getState().nodeIds);
  if (chart === null || chosen.size === 0) {
    return false;
  }
  const moves = chart.nodes.flatMap((node) => {
    if (!chosen.has(node.id) || node.position === null) {
      return [];
    }
    const position = { x: node.position.x + by.x, y: node.position.y + by.y };
    const laneId = laneAt(chart.lanes, position.x + boxOf(node).size.width / 2)?.id ?? node.laneId;
    return [{ id: node.id, position, laneId }];
  });
  // Neighbouring presses on one selection are one step.
  const gesture = `nudge-${[...chosen].sort().join('-')}`.slice(0, 64);
  const isMoved = moves.length > 0 && run({ command: 'node.move', arguments: { moves } }, gesture);
  if (isMoved) {
    offerHandOver(stores, chart);
  }
  return isMoved;
}
