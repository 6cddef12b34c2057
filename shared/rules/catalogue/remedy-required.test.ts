import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/remedy-required.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { remedyRequired } from './remedy-required.ts';

describe('remedy-required', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(remedyRequired, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(remedyRequired, checkContext(chart))).toEqual(reports);
  });
});
