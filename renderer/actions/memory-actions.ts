import { Bookmark, History, Save } from 'lucide-react';
import { saveNamedPoint } from '../store/save-named-point.ts';
import type { Action } from './action.ts';

/** Saving by hand, named points and the history. */
export const memoryActions: readonly Action[] = [
  {
    id: 'file.save', name: 'action.save', group: 'file', icon: Save, chords: ['Mod+S'], scope: 'everywhere',
    run: (stores) => void saveNamedPoint(stores, null),
  },
  {
    id: 'file.savePoint', name: 'memory.point.saveAs', group: 'file', icon: Bookmark, chords: ['Mod+Shift+S'], scope: 'everywhere', changes: true,
    run: ({ view }) => view.setState({ dialog: 'point' }),
  },
  {
    id: 'file.history', name: 'memory.history', group: 'file', icon: History, chords: ['Mod+H'], scope: 'everywhere',
    run: ({ view }) => view.setState({ dialog: 'history' }),
  },
];
