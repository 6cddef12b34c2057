import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/lane-known.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { laneKnown } from './lane-known.ts';

describe('lane-known', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(laneKnown, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(laneKnown, checkContext(chart))).toEqual(reports);
  });
});
