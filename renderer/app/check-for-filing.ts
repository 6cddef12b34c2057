import type { Chart } from '../../shared/model/chart.ts';
import { checkChart } from '../../shared/rules/check-chart.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import type { Knowledge } from '../../shared/rules/knowledge.ts';

/** What stands between the chart and its filing. */
export function checkForFiling(chart: Chart, knowledge: Knowledge): readonly Finding[] {
  return checkChart(chart, { preset: 'filing', knowledge });
}
