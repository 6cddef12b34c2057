import { Command, Keyboard, Search } from 'lucide-react';
import type { Action } from './action.ts';

/** Finding, and the sheet of keys. */
export const searchActions: readonly Action[] = [
  { id: 'edit.find', name: 'action.find', group: 'edit', icon: Search, chords: ['Mod+F'], scope: 'everywhere', section: 'find', offeredAt: [], run: ({ view }) => view.setState({ dialog: 'find' }) },
  { id: 'edit.findNext', name: 'action.findNext', group: 'edit', chords: ['F3'], scope: 'everywhere', section: 'find', offeredAt: [], run: ({ view }) => view.getState().stepFind(1) },
  { id: 'edit.findPrevious', name: 'action.findPrevious', group: 'edit', chords: ['Shift+F3'], scope: 'everywhere', section: 'find', offeredAt: [], run: ({ view }) => view.getState().stepFind(-1) },
  { id: 'go.anything', name: 'action.anything', group: 'go', icon: Command, chords: ['Mod+K'], scope: 'everywhere', section: 'anything', run: ({ view }) => view.setState({ dialog: 'palette' }) },
  { id: 'help.keys', name: 'action.keys', group: 'help', icon: Keyboard, chords: ['F1'], scope: 'everywhere', run: ({ view }) => view.setState({ dialog: 'keys' }) },
];
