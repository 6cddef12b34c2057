import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/promised-within-statutory.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { promisedWithinStatutory } from './promised-within-statutory.ts';

describe('promised-within-statutory', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(promisedWithinStatutory, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(promisedWithinStatutory, checkContext(chart))).toEqual(reports);
  });
});
