import type { Action } from './action.ts';
import { editActions } from './edit-actions.ts';
import { moveActions } from './move-actions.ts';
import { viewActions } from './view-actions.ts';

/** Everything that can be done on the chart screen, each once. */
export const actions: readonly Action[] = [...editActions, ...moveActions, ...viewActions];
