import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/single-start.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { singleStart } from './single-start.ts';

describe('single-start', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(singleStart, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(singleStart, checkContext(chart))).toEqual(reports);
  });
});
