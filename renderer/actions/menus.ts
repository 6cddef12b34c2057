import type { Action, ActionGroup, ActionPlace } from './action.ts';

/** The menu of the group: its actions by sections, in the list's order. */
export function menuOf(actions: readonly Action[], group: ActionGroup): readonly (readonly Action[])[] {
  return bySection(actions.filter((action) => action.group === group && action.isHidden !== true));
}

/** The context menu at the place, by sections. `isPossible` says what can be done now. */
export function contextMenuOf(
  actions: readonly Action[],
  place: ActionPlace,
  isPossible: (action: Action) => boolean,
): readonly (readonly Action[])[] {
  return bySection(actions.filter((action) => action.isHidden !== true && isOfferedAt(action, place) && isPossible(action)));
}

// helpers

function bySection(actions: readonly Action[]): Action[][] {
  const sections = new Map<string, Action[]>();
  for (const action of actions) {
    const name = `${action.group} ${action.section ?? ''}`;
    sections.set(name, [...(sections.get(name) ?? []), action]);
  }
  return [...sections.values()];
}

function isOfferedAt(action: Action, place: ActionPlace): boolean {
  if (action.offeredAt !== undefined) {
    return action.offeredAt.includes(place);
  }
  return place !== 'empty' && (action.group === 'edit' || action.group === 'arrange') && action.isPossible !== undefined;
}
