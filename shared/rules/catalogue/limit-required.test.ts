import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/limit-required.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { limitRequired } from './limit-required.ts';

describe('limit-required', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(limitRequired, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(limitRequired, checkContext(chart))).toEqual(reports);
  });
});
