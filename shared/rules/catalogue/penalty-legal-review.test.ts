import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/penalty-legal-review.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { penaltyLegalReview } from './penalty-legal-review.ts';

describe('penalty-legal-review', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(penaltyLegalReview, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(penaltyLegalReview, checkContext(chart))).toEqual(reports);
  });
});
