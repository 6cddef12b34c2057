import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/reaches-end.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { reachesEnd } from './reaches-end.ts';

describe('reaches-end', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(reachesEnd, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(reachesEnd, checkContext(chart))).toEqual(reports);
  });
});
