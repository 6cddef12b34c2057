import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/decision-exits.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { decisionExits } from './decision-exits.ts';

describe('decision-exits', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(decisionExits, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(decisionExits, checkContext(chart))).toEqual(reports);
  });
});
