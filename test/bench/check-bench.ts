import { chartSchema } from '../../shared/model/chart.ts';
import { powerKinds } from '../../shared/model/power.ts';
import { checkChart } from '../../shared/rules/check-chart.ts';
import { completeChart, edge, node, withMore } from '../fixtures/rules/sample-charts.ts';
import type { Chart } from '../../shared/model/chart.ts';

/** One line of the benchmark's table; `ratio` is to what `against` names, measured in the same run. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly ratio: number | null;
  readonly against: string | null;
}

const chartCount = 1000;
const nodeCount = 20;

/** Charts checked per second over 1,000 charts of 20 nodes, as a ratio to parsing the same charts with their schema. */
export function checkBench(): BenchRow[] {
  const charts = Array.from({ length: chartCount }, (_, index) => benchChart(index));
  const check = (chart: Chart): unknown => checkChart(chart, { preset: 'filing' });
  const parse = (chart: Chart): unknown => chartSchema.parse(chart);
  charts.slice(0, 100).forEach(check);
  charts.slice(0, 100).forEach(parse);
  const checked = perSecond(charts, check);
  const parsed = perSecond(charts, parse);
  return [
    {
      name: `check ${chartCount} charts of ${nodeCount} nodes`,
      value: checked,
      unit: 'charts/s',
      ratio: checked / parsed,
      against: 'parsing the same charts with their schema',
    },
  ];
}

// helpers

/** Charts of all kinds, half of them with gaps, so that both silence and findings are measured. */
function benchChart(index: number): Chart {
  const chart = completeChart(powerKinds[index % powerKinds.length]);
  const missing = nodeCount - chart.nodes.length;
  const added = Array.from({ length: missing }, (_, step) => node(`step-${step}`, 'step', `环节${step + 1}`));
  const links = added.map(({ id }, step) => edge(added[step - 1]?.id ?? 'start', id));
  const last = index % 2 === 0 ? [] : [edge(added.at(-1)?.id ?? 'start', 'end')];
  return withMore(chart, added, [...links, ...last]);
}

function perSecond(charts: readonly Chart[], work: (chart: Chart) => unknown): number {
  const start = performance.now();
  charts.forEach(work);
  return charts.length / ((performance.now() - start) / 1000);
}
