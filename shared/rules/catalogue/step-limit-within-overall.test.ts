import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/step-limit-within-overall.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { stepLimitWithinOverall } from './step-limit-within-overall.ts';

describe('step-limit-within-overall', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(stepLimitWithinOverall, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(stepLimitWithinOverall, checkContext(chart))).toEqual(reports);
  });
});
