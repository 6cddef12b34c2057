import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/handling-posts-required.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { handlingPostsRequired } from './handling-posts-required.ts';

describe('handling-posts-required', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(handlingPostsRequired, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(handlingPostsRequired, checkContext(chart))).toEqual(reports);
  });
});
