import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/interface-marked.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { interfaceMarked } from './interface-marked.ts';

describe('interface-marked', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(interfaceMarked, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(interfaceMarked, checkContext(chart))).toEqual(reports);
  });
});
