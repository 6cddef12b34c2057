import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/basis-rank.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { basisRank } from './basis-rank.ts';

describe('basis-rank', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(basisRank, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(basisRank, checkContext(chart))).toEqual(reports);
  });
});
