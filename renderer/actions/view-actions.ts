import { Download, Maximize, PanelRight, ZoomIn, ZoomOut } from 'lucide-react';
import type { Action } from './action.ts';

/** How the chart is looked at, and what leaves the program. */
export const viewActions: readonly Action[] = [
  { id: 'view.fit', name: 'toolbar.fit', group: 'view', icon: Maximize, chords: ['Mod+1'], scope: 'everywhere', run: ({ view }) => view.getState().ask('fit') },
  { id: 'view.actualSize', name: 'action.actualSize', group: 'view', chords: ['Mod+0'], scope: 'everywhere', run: ({ view }) => view.getState().ask('actual-size') },
  { id: 'view.zoomIn', name: 'toolbar.zoomIn', group: 'view', icon: ZoomIn, chords: ['Mod+=', 'Mod+Shift++'], scope: 'everywhere', run: ({ view }) => view.getState().ask('zoom-in') },
  { id: 'view.zoomOut', name: 'toolbar.zoomOut', group: 'view', icon: ZoomOut, chords: ['Mod+-'], scope: 'everywhere', run: ({ view }) => view.getState().ask('zoom-out') },
  {
    id: 'view.inspector', name: 'toolbar.inspector', group: 'view', icon: PanelRight, scope: 'everywhere',
    run: ({ preferences }) => preferences.getState().change({ inspectorOpen: !preferences.getState().inspectorOpen }),
  },
  { id: 'file.export', name: 'toolbar.export', group: 'file', icon: Download, chords: ['Mod+P'], scope: 'everywhere', run: ({ view }) => view.setState({ dialog: 'export' }) },
];
