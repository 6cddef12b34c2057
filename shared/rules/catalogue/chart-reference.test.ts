import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/chart-reference.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { chartReference } from './chart-reference.ts';

describe('chart-reference', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(chartReference, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(chartReference, checkContext(chart))).toEqual(reports);
  });
});
