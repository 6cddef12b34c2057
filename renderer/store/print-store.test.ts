import { expect, test } from 'vitest';
import { createPrintStore, orderOf } from './print-store.ts';

function storageOf(kept: string | null) {
  const values = new Map<string, string>(kept === null ? [] : [['mingquan-print', kept]]);
  return { getItem: (key: string) => values.get(key) ?? null, setItem: (key: string, value: string) => void values.set(key, value) };
}

test('each carrier’s options are kept, read again, and reset', () => {
  const storage = storageOf(null);
  const first = createPrintStore(storage);
  expect(orderOf(first.getState(), 'card')).toMatchObject({ as: 'card', form: 'A5' });
  first.getState().choose('card');
  first.getState().keep({ ...orderOf(first.getState(), 'card'), form: 'A6' } as never);
  const second = createPrintStore(storage);
  expect([second.getState().carrier, orderOf(second.getState(), 'card')]).toMatchObject(['card', { form: 'A6' }]);
  second.getState().reset('card');
  expect(orderOf(createPrintStore(storage).getState(), 'card')).toMatchObject({ form: 'A5' });
});

test.each(['', '{', '[]', '{"carrier":"stone","orders":[{"as":"card","form":"A9"}]}'])('what cannot be read is left out: %s', (kept) => {
  const store = createPrintStore(storageOf(kept));
  expect([store.getState().carrier, orderOf(store.getState(), 'card')]).toMatchObject(['pdf', { form: 'A5' }]);
});
