import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/rights-stated.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { rightsStated } from './rights-stated.ts';

describe('rights-stated', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(rightsStated, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(rightsStated, checkContext(chart))).toEqual(reports);
  });
});
