import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/chart-and-text.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { chartAndText } from './chart-and-text.ts';

describe('chart-and-text', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(chartAndText, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(chartAndText, checkContext(chart))).toEqual(reports);
  });
});
