import { sizesOf } from './step-gestures.ts';
import type { Stores } from './stores.ts';

/** Points one press of a key inserts or removes. */
const press = 24;

/** Puts in space from a place on (points), or takes it away where `by` is negative. Returns whether anything moved. */
export function insertSpace(stores: Stores, axis: 'x' | 'y', at: number, by: number, gesture?: string): boolean {
  const { chart, run } = stores.document.getState();
  const points = Math.round(by);
  return chart !== null && points !== 0 && run({ command: 'space.insert', arguments: { axis, at, by: points, sizes: sizesOf(stores, chart) } }, gesture);
}

/** Puts in a little space under what is selected, or takes some away. Neighbouring presses are one step of undo. */
export function insertSpaceBelow(stores: Stores, direction: 1 | -1): boolean {
  const { document, selection, boxOf } = stores;
  const chosen = new Set(selection.getState().nodeIds);
  const bottoms = (document.getState().chart?.nodes ?? []).flatMap((node) =>
    chosen.has(node.id) && node.position !== null ? [node.position.y + boxOf(node).size.height] : [],
  );
  const gesture = `space-${[...chosen].sort().join('-')}`.slice(0, 64);
  return bottoms.length > 0 && insertSpace(stores, 'y', Math.max(...bottoms) + 1, direction * press, gesture);
}
