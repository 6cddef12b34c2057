import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/basis-article.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { basisArticle } from './basis-article.ts';

describe('basis-article', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(basisArticle, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(basisArticle, checkContext(chart))).toEqual(reports);
  });
});
