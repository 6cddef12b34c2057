import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyChart } from '../../test/harness/any-chart.ts';
import { checkChart } from './check-chart.ts';
import { severities } from './finding.ts';
import { presets, ruleErrorId, type PresetName } from './presets.ts';

const presetNames = Object.keys(presets) as PresetName[];

describe('on any chart the schema lets through', () => {
  test('the check neither throws nor breaks a rule, says the same twice and leaves the chart alone', () => {
    fc.assert(
      fc.property(anyChart(), fc.constantFrom(...presetNames), (chart, preset) => {
        const before = structuredClone(chart);
        const findings = checkChart(chart, { preset });
        expect(findings.filter((finding) => finding.rule === ruleErrorId)).toEqual([]);
        expect(checkChart(before, { preset })).toEqual(findings);
        expect(chart).toEqual(before);
      }),
      { numRuns: 300, seed: 20260302 },
    );
  });

  test('findings come by severity, lead to something in the chart, and have their blanks filled', () => {
    fc.assert(
      fc.property(anyChart(), (chart) => {
        const findings = checkChart(chart, { preset: 'filing' });
        const ranks = findings.map((finding) => severities.indexOf(finding.severity));
        expect(ranks).toEqual(ranks.toSorted((first, second) => first - second));
        const targets = new Set(['chart', ...[chart.lanes, chart.nodes, chart.edges].flat().map(({ id }) => id)]);
        expect(findings.filter((finding) => !targets.has(finding.target))).toEqual([]);
        expect(findings.filter((finding) => finding.message === '' || finding.messageEnglish === '')).toEqual([]);
      }),
      { numRuns: 200, seed: 20260303 },
    );
  });
});
