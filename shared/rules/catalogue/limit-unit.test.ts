import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/limit-unit.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { limitUnit } from './limit-unit.ts';

describe('limit-unit', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(limitUnit, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(limitUnit, checkContext(chart))).toEqual(reports);
  });
});
