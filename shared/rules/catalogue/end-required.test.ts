import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/end-required.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { endRequired } from './end-required.ts';

describe('end-required', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(endRequired, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(endRequired, checkContext(chart))).toEqual(reports);
  });
});
