import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filingCheck, mutationDocs, scores } from '../../scripts/mutation-docs.ts';
import { rules } from '../../shared/rules/registry.ts';
import { cleanCharts } from './clean-charts.ts';
import { operators } from './operators.ts';

const check = filingCheck();
const scored = await scores();
const mutants = scored.reduce((sum, each) => sum + each.mutants, 0);
const survivors = scored.flatMap((each) => each.survivors);

describe('charts made defective on purpose', () => {
  test.each(cleanCharts().map((clean) => [clean.name, clean.chart] as const))('%s is clean before it is spoiled', (_name, chart) => {
    const found = check(chart).filter(({ severity, waiver }) => severity !== 'info' && waiver === null);
    expect(found.map(({ rule, target, message }) => `${rule} ${target} ${message}`)).toEqual([]);
  });

  test('come of at least forty operators, under different names, each meant for rules there are', () => {
    expect(operators.length).toBeGreaterThanOrEqual(40);
    expect(new Set(operators.map(({ id }) => id)).size).toBe(operators.length);
    const known = new Set<string>(rules.map(({ id }) => id));
    expect(operators.flatMap(({ id, meantFor }) => meantFor.filter((rule) => !known.has(rule)).map((rule) => `${id}: ${rule}`))).toEqual([]);
  });

  test('are at least six hundred, some of every operator', () => {
    expect(mutants).toBeGreaterThanOrEqual(600);
    expect(scored.filter((each) => each.mutants === 0).map(({ operator }) => operator.id)).toEqual([]);
  });

  test('are noticed by the rule meant for them, 97 of a hundred', () => {
    expect((mutants - survivors.length) / mutants).toBeGreaterThanOrEqual(0.97);
  });

  test('are listed with every survivor in the docs', () => {
    expect(readFileSync(new URL('../../docs/mutation-score.md', import.meta.url), 'utf8')).toBe(mutationDocs(scored));
  });
});
