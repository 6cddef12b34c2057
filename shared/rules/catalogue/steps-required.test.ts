import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/steps-required.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { stepsRequired } from './steps-required.ts';

describe('steps-required', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(stepsRequired, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(stepsRequired, checkContext(chart))).toEqual(reports);
  });
});
