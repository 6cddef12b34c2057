import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/basis-required.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { basisRequired } from './basis-required.ts';

describe('basis-required', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(basisRequired, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(basisRequired, checkContext(chart))).toEqual(reports);
  });
});
