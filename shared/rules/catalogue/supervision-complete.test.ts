import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/supervision-complete.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { supervisionComplete } from './supervision-complete.ts';

describe('supervision-complete', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(supervisionComplete, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(supervisionComplete, checkContext(chart))).toEqual(reports);
  });
});
