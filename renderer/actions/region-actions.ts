import { Menu, SquareSplitHorizontal } from 'lucide-react';
import type { Stores } from '../store/stores.ts';
import type { Action } from './action.ts';

/** Going between the parts of the window, and opening a menu, by keyboard. */
export const regionActions: readonly Action[] = [
  { id: 'view.nextRegion', name: 'action.nextRegion', group: 'view', icon: SquareSplitHorizontal, chords: ['F6'], scope: 'everywhere', section: 'regions', run: () => focusRegion(1) },
  { id: 'view.previousRegion', name: 'action.previousRegion', group: 'view', chords: ['Shift+F6'], scope: 'everywhere', section: 'regions', run: () => focusRegion(-1) },
  { id: 'view.menu', name: 'action.menu', group: 'view', icon: Menu, chords: ['F10'], scope: 'everywhere', isHidden: true, run: () => focusIn('.menu-bar') },
  { id: 'view.contextMenu', name: 'action.contextMenu', group: 'view', chords: ['Shift+F10', 'ContextMenu'], scope: 'canvas', isHidden: true, run: openContextMenu },
];

/** Puts the focus into the part of the window; returns whether it is there and takes it. */
export function focusIn(region: string): boolean {
  const root = document.querySelector(region);
  const target = root?.querySelector<HTMLElement>('[data-canvas-field], [data-region-focus], [tabindex="0"]') ?? root?.querySelector<HTMLElement>(focusable);
  target?.focus();
  return target !== null && target !== undefined;
}

// helpers

/** The parts in the order they are gone through. */
const regions = ['.menu-bar', '.palette', '.workbench-view', '.inspector', '.problems'] as const;
const focusable = 'button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), a[href]';

function focusRegion(by: 1 | -1): boolean {
  const current = regions.findIndex((region) => document.activeElement?.closest(region) !== null && document.activeElement !== null);
  for (let turn = 1; turn <= regions.length; turn += 1) {
    // From nowhere the view itself is first.
    const start = current < 0 ? regions.indexOf('.workbench-view') - by : current;
    const region = regions[(start + by * turn + 2 * regions.length) % regions.length];
    if (region !== undefined && focusIn(region)) {
      return true;
    }
  }
  return false;
}

/** Opens the context menu of what is selected, or of the place that has the focus. */
function openContextMenu({ selection }: Stores): boolean {
  const { nodeIds, edgeIds, laneId } = selection.getState();
  const view = document.querySelector('.workbench-view');
  const id = nodeIds[0] ?? edgeIds[0];
  const chosen =
    id === undefined
      ? laneId === null ? null : view?.querySelector(`[data-lane="${CSS.escape(laneId)}"]`)
      : view?.querySelector(`[data-node="${CSS.escape(id)}"], [data-edge="${CSS.escape(id)}"]`);
  const target = chosen ?? view?.querySelector('.react-flow__pane') ?? null;
  if (target === null) {
    return false;
  }
  const { left, top, width, height } = target.getBoundingClientRect();
  const isStep = nodeIds.length > 0;
  const at = { clientX: left + width / 2, clientY: isStep ? top + height : top + Math.min(height / 2, 120) };
  const head = laneId === null ? null : [...document.querySelectorAll('.lane-head')].find((each) => each.getBoundingClientRect().left <= at.clientX && each.getBoundingClientRect().right > at.clientX);
  (head ?? target).dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, ...at }));
  return true;
}
