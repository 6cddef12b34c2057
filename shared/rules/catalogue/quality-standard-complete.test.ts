import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/quality-standard-complete.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { qualityStandardComplete } from './quality-standard-complete.ts';

describe('quality-standard-complete', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(qualityStandardComplete, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(qualityStandardComplete, checkContext(chart))).toEqual(reports);
  });
});
