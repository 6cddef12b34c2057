import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceBetween,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceBetween,
  LayoutDashboard,
  MoveHorizontal,
  MoveVertical,
  Scaling,
  type LucideIcon,
} from 'lucide-react';
import type { Alignment } from '../../shared/layout/align.ts';
import { alignSelection, distributeSelection, selectedCount, sizeSelection } from '../store/arrange-selection.ts';
import { proposeTidy } from '../store/tidy.ts';
import type { Action } from './action.ts';

/** Automatic arrangement, always shown before it is done, and what lines several selected symbols up with one another. */
export const arrangeActions: readonly Action[] = [
  {
    id: 'tidy.whole', name: 'tidy.whole', group: 'arrange', section: 'tidy', icon: LayoutDashboard, chords: ['Mod+Shift+A'], scope: 'everywhere', changes: true, offeredAt: ['empty'],
    isPossible: ({ document }) => (document.getState().chart?.nodes.length ?? 0) > 0,
    run: (stores) => void proposeTidy(stores, 'whole'),
  },
  {
    id: 'tidy.sketch', name: 'tidy.sketch', group: 'arrange', section: 'tidy', chords: ['Alt+Shift+A'], scope: 'everywhere', changes: true, offeredAt: ['empty'],
    isPossible: ({ document }) => document.getState().chart?.nodes.some((node) => node.position !== null) === true,
    run: (stores) => void proposeTidy(stores, 'sketch'),
  },
  {
    id: 'tidy.selection', name: 'tidy.selection', group: 'arrange', section: 'tidy', chords: ['Alt+Shift+S'], scope: 'canvas', changes: true,
    isPossible: (stores) => selectedCount(stores) > 0,
    run: (stores) => void proposeTidy(stores, 'selection'),
  },
  align('left', AlignStartVertical),
  align('centre', AlignCenterVertical),
  align('right', AlignEndVertical),
  align('top', AlignStartHorizontal),
  align('middle', AlignCenterHorizontal),
  align('bottom', AlignEndHorizontal),
  distribute('x', AlignHorizontalSpaceBetween),
  distribute('y', AlignVerticalSpaceBetween),
  size('width', MoveHorizontal),
  size('height', MoveVertical),
  size('both', Scaling),
];

// helpers

function align(alignment: Alignment, icon: LucideIcon): Action {
  return {
    id: `align.${alignment}`, name: `tidy.align.${alignment}`, group: 'arrange', section: 'align', icon, scope: 'canvas', changes: true,
    isPossible: (stores) => selectedCount(stores) >= 2,
    run: (stores) => alignSelection(stores, alignment),
  };
}

function distribute(axis: 'x' | 'y', icon: LucideIcon): Action {
  return {
    id: `distribute.${axis}`, name: `tidy.distribute.${axis}`, group: 'arrange', section: 'distribute', icon, scope: 'canvas', changes: true,
    isPossible: (stores) => selectedCount(stores) >= 3,
    run: (stores) => distributeSelection(stores, axis),
  };
}

function size(which: 'width' | 'height' | 'both', icon: LucideIcon): Action {
  return {
    id: `size.${which}`, name: `tidy.size.${which}`, group: 'arrange', section: 'size', icon, scope: 'canvas', changes: true,
    isPossible: (stores) => selectedCount(stores) >= 2,
    run: (stores) => sizeSelection(stores, which),
  };
}
