import { describe, expect, test } from 'vitest';
import { completeChart, withContent } from '../../test/fixtures/rules/sample-charts.ts';
import type { Chart } from '../model/chart.ts';
import type { Waiver } from '../model/waiver.ts';
import { staleWaivers } from './apply-waivers.ts';
import { checkChart, checkWithRules } from './check-chart.ts';
import { findingCounts } from './finding-counts.ts';
import type { Finding } from './finding.ts';
import { presets, ruleErrorId } from './presets.ts';
import { defineRule } from './rule.ts';

const gaps = withContent(completeChart('licence'), { rights: [], businessPhone: '' });

function check(chart: Chart): Finding[] {
  return checkChart(chart, { preset: 'filing' });
}

function waive({ rule, target, message }: Finding): Waiver {
  return { rule, target, message, reason: '由上级机关统一公布', citation: null, by: '李明', on: '2026-03-02' };
}

describe('an explanation', () => {
  test('takes its finding out of the counts, and last in the list', () => {
    const open = check(gaps);
    const first = open[0];
    if (first === undefined) {
      throw new TypeError('nothing found');
    }
    const findings = check({ ...gaps, waivers: [waive(first)] });
    expect(findings).toHaveLength(open.length);
    expect(findings.at(-1)).toEqual({ ...first, waiver: waive(first) });
    expect(findingCounts(findings)).toEqual({ ...findingCounts(open), errors: findingCounts(open).errors - 1, waived: 1 });
  });

  test('covers no other problem of the same rule at the same place', () => {
    const rights = check(gaps).filter((finding) => finding.rule === 'rights-stated');
    const first = rights[0];
    expect(rights.length).toBeGreaterThan(1);
    if (first === undefined) {
      return;
    }
    const after = check({ ...gaps, waivers: [waive(first)] }).filter((finding) => finding.rule === 'rights-stated');
    expect(after.filter((finding) => finding.waiver !== null).map((finding) => finding.message)).toEqual([first.message]);
  });

  test('is stale once its finding is gone, and only then', () => {
    const waivers = check(gaps).map(waive);
    expect(staleWaivers(check({ ...gaps, waivers }), waivers)).toEqual([]);
    const corrected = { ...gaps, waivers, content: { ...gaps.content, businessPhone: '0000-7000004' } };
    expect(staleWaivers(check(corrected), waivers).map((waiver) => waiver.rule)).toEqual(['business-telephone']);
  });

  test('does not explain a rule that broke', () => {
    const broken = defineRule({
      id: 'broken',
      element: 'E4',
      clause: '示例',
      requirement: { zh: '示例', en: 'sample' },
      reason: { zh: '示例', en: 'sample' },
      messages: {},
      check() {
        throw new RangeError('no such thing');
      },
    });
    const run = (waivers: Waiver[]): Finding[] => checkWithRules({ ...gaps, waivers }, [broken], presets.filing);
    const found = run([])[0];
    if (found === undefined) {
      throw new TypeError('nothing found');
    }
    expect(run([waive(found)])).toEqual([found]);
    expect(found.rule).toBe(ruleErrorId);
    expect(staleWaivers([found], [waive(found)])).toHaveLength(1);
  });
});
