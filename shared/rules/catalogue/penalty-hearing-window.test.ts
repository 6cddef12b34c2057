import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/penalty-hearing-window.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { penaltyHearingWindow } from './penalty-hearing-window.ts';

describe('penalty-hearing-window', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(penaltyHearingWindow, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(penaltyHearingWindow, checkContext(chart))).toEqual(reports);
  });
});
