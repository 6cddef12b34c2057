import { expect, test } from 'vitest';
import type { Client } from '../../shared/contract/client.ts';
import { createWork } from './use-work.ts';

function setUp() {
  const calls: unknown[] = [];
  let next = 0;
  const call = async (name: string, arguments_: unknown) => void calls.push([name, arguments_]);
  return { calls, work: createWork({ call } as unknown as Client, () => `w${(next += 1)}`) };
}

test('what is under way when the dialog goes is cancelled, once', () => {
  const { calls, work } = setUp();
  const workId = work.begin();
  work.cancel();
  work.cancel();
  expect(calls).toEqual([['work.cancel', { workId }]]);
  expect(work.isUnderWay(workId)).toBe(false);
  expect(work.end(workId)).toBe(false);
});

test('what is done is not cancelled', () => {
  const { calls, work } = setUp();
  expect(work.end(work.begin())).toBe(true);
  work.cancel();
  expect(calls).toEqual([]);
});
