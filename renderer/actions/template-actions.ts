import { ListChecks } from 'lucide-react';
import type { Action } from './action.ts';

/** Answering the questions anew that the chart was made by. */
export const templateActions: readonly Action[] = [
  {
    id: 'edit.answers', name: 'action.answers', group: 'edit', section: 'template', icon: ListChecks, scope: 'everywhere', changes: true, offeredAt: [],
    isPossible: ({ document }) => (document.getState().chart?.template ?? null) !== null,
    run: ({ view }) => view.setState({ dialog: 'answers' }),
  },
];
