import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/basis-version.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { basisVersion } from './basis-version.ts';

describe('basis-version', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(basisVersion, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(basisVersion, checkContext(chart))).toEqual(reports);
  });
});
