import { roundedPoint } from '../../shared/layout/chart-layout.ts';
import { layoutChart } from '../../shared/layout/layout-chart.ts';
import type { Chart } from '../../shared/model/chart.ts';
import type { Fonts } from '../../shared/typeset/font-metrics.ts';
import { nodeBox } from '../../shared/typeset/node-box.ts';
import type { ArrangeInput } from '../store/arrange-store.ts';
import { createElkEngine } from '../workers/elk.ts';

/** Automatic arrangement with ELK in a worker of the page. */
export function createLayOut(fonts: Fonts): ArrangeInput['layOut'] {
  const elk = createElkEngine();
  return async (chart: Chart, signal: AbortSignal) => {
    const { laneWidths, positions, routes, fallback } = await layoutChart(chart, (node) => nodeBox(node, fonts).size, elk, signal);
    return {
      arrangement: {
        laneWidths: { ...laneWidths },
        positions: mapped(positions, roundedPoint),
        routes: mapped(routes, (route) => route.map(roundedPoint)),
      },
      warning: fallback,
    };
  };
}

// helpers

function mapped<From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
