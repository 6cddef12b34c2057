import type { Point } from '../../shared/kernel/geometry.ts';
import type { TextId } from '../../shared/text/text.ts';
import { nudgeSelection } from '../store/nudge-selection.ts';
import type { Action } from './action.ts';

/** Points an arrow key moves what is selected by, and with Shift. */
const near = 4;
const far = 20;

/** The arrow keys. */
export const moveActions: readonly Action[] = [
  nudge('left', 'ArrowLeft', { x: -1, y: 0 }),
  nudge('right', 'ArrowRight', { x: 1, y: 0 }),
  nudge('up', 'ArrowUp', { x: 0, y: -1 }),
  nudge('down', 'ArrowDown', { x: 0, y: 1 }),
].flat();

// helpers

function nudge(direction: 'left' | 'right' | 'up' | 'down', key: string, { x, y }: Point): Action[] {
  const step = (id: string, name: TextId, chord: string, by: number): Action => ({
    id, name, group: 'arrange', chords: [chord], scope: 'canvas', changes: true, isHidden: true,
    run: (stores) => nudgeSelection(stores, { x: x * by, y: y * by }),
  });
  return [
    step(`move.${direction}`, `action.move.${direction}`, key, near),
    step(`move.${direction}Far`, `action.move.${direction}Far`, `Shift+${key}`, far),
  ];
}
