import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/edges-attached.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { edgesAttached } from './edges-attached.ts';

describe('edges-attached', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(edgesAttached, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(edgesAttached, checkContext(chart))).toEqual(reports);
  });
});
