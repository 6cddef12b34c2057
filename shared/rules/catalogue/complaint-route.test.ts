import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/complaint-route.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { complaintRoute } from './complaint-route.ts';

describe('complaint-route', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(complaintRoute, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(complaintRoute, checkContext(chart))).toEqual(reports);
  });
});
