import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/chart-size.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { chartSize } from './chart-size.ts';

describe('chart-size', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(chartSize, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(chartSize, checkContext(chart))).toEqual(reports);
  });
});
