import { roundedPoint } from '../../shared/layout/chart-layout.ts';
import { layoutChart } from '../../shared/layout/layout-chart.ts';
import { templateGrid } from '../../shared/templates/template-grid.ts';
import type { Fonts } from '../../shared/typeset/font-metrics.ts';
import { nodeBox } from '../../shared/typeset/node-box.ts';
import type { ArrangeInput } from '../store/arrange-store.ts';
import { createElkEngine } from '../workers/elk.ts';

/** Automatic arrangement with ELK in a worker of the page. */
export function createLayOut(fonts: Fonts): ArrangeInput['layOut'] {
  const elk = createElkEngine();
  return async (chart, signal, options) => {
    const layout = await layoutChart(chart, (node) => nodeBox(node, fonts).size, elk, signal, { mode: 'whole', ...options, grid: templateGrid(chart) });
    return {
      ...layout,
      positions: mapped(layout.positions, roundedPoint),
      bends: mapped(layout.bends, (bends) => bends.map(roundedPoint)),
      routes: mapped(layout.routes, (route) => route.map(roundedPoint)),
    };
  };
}

// helpers

function mapped<From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
