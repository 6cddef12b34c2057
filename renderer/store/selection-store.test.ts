import { expect, test } from 'vitest';
import { createSelectionStore } from './selection-store.ts';

test('a wish for the focus ends when it is fulfilled, and when something else is selected', () => {
  const store = createSelectionStore();
  const { goTo, fulfil, selectLane } = store.getState();
  goTo('lane', 'a', 'name');
  const first = store.getState().focusWish;
  expect(first).toMatchObject({ field: 'name', isDone: false });
  fulfil((first?.turn ?? 0) + 1);
  expect(store.getState().focusWish?.isDone).toBe(false);
  fulfil(first?.turn ?? 0);
  expect(store.getState().focusWish?.isDone).toBe(true);
  goTo('lane', 'b', 'name');
  selectLane('c');
  expect(store.getState().focusWish).toMatchObject({ isDone: true });
});

test('going back leads through what was visited, leaving out what is gone', () => {
  const store = createSelectionStore();
  const { select, visit, back } = store.getState();
  select(['a']);
  for (const id of ['b', 'c', 'd']) {
    visit(id);
  }
  expect(store.getState().trail).toEqual(['a', 'b', 'c']);
  expect(back((id) => id !== 'c')).toBe(true);
  expect(store.getState().nodeIds).toEqual(['b']);
  expect(back(() => true)).toBe(true);
  expect(store.getState().nodeIds).toEqual(['a']);
  expect(back(() => true)).toBe(false);
});
