import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/business-telephone.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { businessTelephone } from './business-telephone.ts';

describe('business-telephone', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(businessTelephone, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(businessTelephone, checkContext(chart))).toEqual(reports);
  });
});
