import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/lane-named.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { laneNamed } from './lane-named.ts';

describe('lane-named', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(laneNamed, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(laneNamed, checkContext(chart))).toEqual(reports);
  });
});
