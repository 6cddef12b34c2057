import { printedDrawing } from '../../shared/carriers/printed-drawing.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { checkChart } from '../../shared/rules/check-chart.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import type { Knowledge } from '../../shared/rules/knowledge.ts';
import type { Fonts } from '../../shared/typeset/font-metrics.ts';

/** What a chart is checked among: its library's department, law and settings, or the shipped ones for a chart file that stands alone. */
export type CheckFacts = Omit<Knowledge, 'drawing'>;

/** What stands between a chart and its filing. */
export type ChartCheck = (chart: Chart, facts: CheckFacts) => readonly Finding[];

/** The whole check: the chart's contents, and the chart as it is printed. */
export function filingCheckOn(fonts: Fonts): ChartCheck {
  return (chart, facts) =>
    checkChart(chart, { preset: 'filing', knowledge: { ...facts, drawing: printedDrawing(chart, fonts) } });
}

/** The same without what only typesetting shows, several times as quick: for counts of a whole library. */
export const checkContents: ChartCheck = (chart, facts) => checkChart(chart, { preset: 'filing', knowledge: { ...facts, drawing: null } });
