import type { Stores } from '../store/stores.ts';
import type { Action } from './action.ts';

/** Whether the action can be done now, by key, menu or palette alike. */
export function isPossible(action: Action, stores: Stores): boolean {
  const isReadOnly = stores.library.getState().summary?.readOnly ?? false;
  return !(isReadOnly && action.changes === true) && (action.isPossible?.(stores) ?? true);
}

/** Does it where it is possible. Returns whether anything was done. */
export function runAction(action: Action, stores: Stores): boolean {
  return isPossible(action, stores) && action.run(stores) !== false;
}
