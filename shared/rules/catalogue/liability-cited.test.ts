import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/liability-cited.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { liabilityCited } from './liability-cited.ts';

describe('liability-cited', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(liabilityCited, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(liabilityCited, checkContext(chart))).toEqual(reports);
  });
});
