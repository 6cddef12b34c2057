import type { FilingCheck } from '../contract/filing-check.ts';
import type { Chart } from '../model/chart.ts';
import type { Power } from '../model/power.ts';

/** A power of the catalogue and the chart that shows it. */
export interface ListedPower {
  readonly power: Power;
  readonly chartId: string | null;
}

/** What of the catalogue has no chart, what chart has no power, which charts serve several powers, which codes stand twice. */
export function coverageOf(powers: readonly ListedPower[], charts: readonly Chart[]): FilingCheck['coverage'] {
  const drawn = new Set(charts.map((chart) => chart.id));
  const served = new Map<string, Power[]>();
  for (const { power, chartId } of powers) {
    if (chartId !== null && drawn.has(chartId)) {
      served.set(chartId, [...(served.get(chartId) ?? []), power]);
    }
  }
  return {
    undrawn: powers.filter(({ chartId }) => chartId === null || !drawn.has(chartId)).map(({ power }) => power),
    unlisted: charts.filter((chart) => !served.has(chart.id)).map(({ id, title }) => ({ id, title })),
    shared: charts.flatMap(({ id, title }) => {
      const list = served.get(id) ?? [];
      return list.length > 1 ? [{ id, title, powers: list }] : [];
    }),
    doubledCodes: doubledCodes(powers),
  };
}

// helpers

function doubledCodes(powers: readonly ListedPower[]): { code: string; powers: string[] }[] {
  const names = new Map<string, string[]>();
  for (const { power } of powers.filter((each) => each.power.code.trim() !== '')) {
    const code = power.code.trim();
    names.set(code, [...(names.get(code) ?? []), power.name]);
  }
  return [...names].filter(([, list]) => list.length > 1).map(([code, list]) => ({ code, powers: list }));
}
