import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/power-identified.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { powerIdentified } from './power-identified.ts';

describe('power-identified', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(powerIdentified, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(powerIdentified, checkContext(chart))).toEqual(reports);
  });
});
