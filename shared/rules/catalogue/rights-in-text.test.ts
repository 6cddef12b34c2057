import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/rights-in-text.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { rightsInText } from './rights-in-text.ts';

describe('rights-in-text', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(rightsInText, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(rightsInText, checkContext(chart))).toEqual(reports);
  });
});
