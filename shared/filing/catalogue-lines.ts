import type { Chart } from '../model/chart.ts';
import type { Power } from '../model/power.ts';
import type { DocumentFacts } from './document-facts.ts';
import { chartNumber } from './filing-data.ts';

/** A power of the catalogue and the chart that shows it, with the chart's number in the package. */
export interface CatalogueLine {
  readonly power: Power;
  readonly chart: Chart | null;
  readonly number: string;
}

/** The powers in the order of the catalogue, then those only a chart knows. `charts` in package order. */
export function catalogueEntries({ powers }: Pick<DocumentFacts, 'powers'>, charts: readonly Chart[]): CatalogueLine[] {
  const numbered = new Map(charts.map((chart, index) => [chart.id, { chart, number: chartNumber(index, charts.length) }]));
  const named = new Set(powers.map((entry) => entry.chartId));
  const lines = powers.map(({ power, chartId }): CatalogueLine => {
    const shown = chartId === null ? undefined : numbered.get(chartId);
    return { power, chart: shown?.chart ?? null, number: shown?.number ?? '' };
  });
  const others = [...numbered.values()].filter(({ chart }) => !named.has(chart.id));
  return [...lines, ...others.map(({ chart, number }) => ({ power: chart.power, chart, number }))];
}
