import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limitUnits, type Limit } from '../model/limit.ts';
import { isLonger } from './compare-limits.ts';

const limit = (amount: number, unit: Limit['unit']): Limit => ({ amount, unit, start: '' });

test.each([
  [limit(21, 'workday'), limit(20, 'workday'), true],
  [limit(20, 'workday'), limit(20, 'workday'), false],
  [limit(30, 'workday'), limit(30, 'day'), true],
  [limit(7, 'workday'), limit(7, 'day'), false],
  [limit(300, 'day'), limit(20, 'workday'), false],
  [limit(3, 'month'), limit(80, 'day'), true],
  [limit(2, 'month'), limit(60, 'day'), false],
  [limit(90, 'day'), limit(2, 'month'), true],
  [limit(60, 'day'), limit(2, 'month'), false],
  [limit(1, 'year'), limit(11, 'month'), true],
  [limit(72, 'hour'), limit(2, 'day'), true],
  [limit(90, 'unspecified'), limit(1, 'hour'), false],
  [limit(1, 'year'), limit(1, 'unspecified'), false],
])('%o is certainly longer than %o: %s', (first, second, expected) => {
  expect(isLonger(first, second)).toBe(expected);
});

test('no two limits are each longer than the other', () => {
  const any = fc.record({ amount: fc.integer({ min: 1, max: 1000 }), unit: fc.constantFrom(...limitUnits), start: fc.constant('') });
  fc.assert(
    fc.property(any, any, (first, second) => {
      expect(isLonger(first, second) && isLonger(second, first)).toBe(false);
    }),
  );
});
