import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/node-text.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { nodeText } from './node-text.ts';

describe('node-text', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(nodeText, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(nodeText, checkContext(chart))).toEqual(reports);
  });
});
