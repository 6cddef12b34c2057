import type { FilingCheck } from '../contract/filing-check.ts';
import type { Chart } from '../model/chart.ts';
import type { Power } from '../model/power.ts';
import type { ListedPower } from '../rules/library/library-rule.ts';
import { powersByCode } from '../rules/library/powers-by-code.ts';

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
    doubledCodes: [...powersByCode(powers)].filter(([, names]) => names.length > 1).map(([code, names]) => ({ code, powers: names })),
  };
}
