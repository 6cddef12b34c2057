import { useMemo } from 'react';
import type { Chart } from '../../shared/model/chart.ts';
import { timeOf, type ChartTime } from '../../shared/law/time-of.ts';

/** The time arithmetic of the chart; worked out again only when what it depends on changes. */
export function useChartTime(chart: Chart): ChartTime {
  const { nodes, edges, lanes, procedure, title } = chart;
  const { name, kind } = chart.power;
  const { statutory, promised } = chart.content.limits;
  // Other text of the chart changes with every letter typed and has no part in it.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => timeOf(chart), [nodes, edges, lanes, procedure, title, name, kind, statutory, promised]);
}
