import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/reachable-from-start.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { reachableFromStart } from './reachable-from-start.ts';

describe('reachable-from-start', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(reachableFromStart, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(reachableFromStart, checkContext(chart))).toEqual(reports);
  });
});
