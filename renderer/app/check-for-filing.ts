import type { Chart } from '../../shared/model/chart.ts';
import { checkChart } from '../../shared/rules/check-chart.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { defaultKnowledge } from '../../shared/rules/knowledge.ts';
import type { CheckedAmong } from '../store/stores.ts';

/** What stands between the chart and its filing. */
export function checkForFiling(chart: Chart, among: CheckedAmong): readonly Finding[] {
  return checkChart(chart, { preset: 'filing', knowledge: { ...defaultKnowledge(), ...among } });
}
