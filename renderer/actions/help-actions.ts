import { Footprints } from 'lucide-react';
import type { Action } from './action.ts';

/** Help beyond the sheet of keys. */
export const helpActions: readonly Action[] = [
  { id: 'help.tour', name: 'tour.open', group: 'help', icon: Footprints, scope: 'everywhere', run: ({ view }) => view.setState({ dialog: 'tour' }) },
];
