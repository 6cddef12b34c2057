import { describe, expect, test } from 'vitest';
import { samplesOf } from '../../test/fixtures/rules/samples-of.ts';
import { checkContext } from './check-context.ts';
import { rules } from './registry.ts';
import { reportsOf } from './rule.ts';

const samples = new Map(await Promise.all(rules.map(async (rule) => [rule.id, await samplesOf(rule.id)] as const)));

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { right = [], wrong = [] } = samples.get(id) ?? {};

  test('has samples', () => {
    expect([right.length > 0, wrong.length > 0]).toEqual([true, true]);
  });

  test.each(right)('accepts: $zh', ({ chart, knowledge }) => {
    expect(reportsOf(rule, checkContext(chart, knowledge))).toEqual([]);
  });

  test.each(wrong)('reports: $zh', ({ chart, knowledge, reports }) => {
    expect(reportsOf(rule, checkContext(chart, knowledge))).toEqual(reports);
  });
});
