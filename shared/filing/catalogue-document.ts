import type { OfficialDocument } from '../carriers/official-document.ts';
import type { Chart } from '../model/chart.ts';
import type { Power } from '../model/power.ts';
import { printOverallLimit } from '../model/print-limit.ts';
import { powerKindTerms } from '../model/terms.ts';
import { printCitationList } from './citation-list.ts';
import { chartNumber, type FilingData } from './filing-data.ts';

/** A power of the catalogue and the chart that shows it, with the chart's number in the package. */
export interface CatalogueLine {
  readonly power: Power;
  readonly chart: Chart | null;
  readonly number: string;
}

/** The powers in the order of the catalogue, then those only a chart knows. `charts` in package order. */
export function catalogueEntries(data: FilingData, charts: readonly Chart[]): CatalogueLine[] {
  const numbered = new Map(charts.map((chart, index) => [chart.id, { chart, number: chartNumber(index, charts.length) }]));
  const named = new Set(data.powers.map((entry) => entry.chartId));
  const lines = data.powers.map(({ power, chartId }): CatalogueLine => {
    const shown = chartId === null ? undefined : numbered.get(chartId);
    return { power, chart: shown?.chart ?? null, number: shown?.number ?? '' };
  });
  const others = [...numbered.values()].filter(({ chart }) => !named.has(chart.id));
  return [...lines, ...others.map(({ chart, number }) => ({ power: chart.power, chart, number }))];
}

/** The catalogue 职权目录 as one table. */
export function catalogueDocument(data: FilingData, charts: readonly Chart[]): OfficialDocument {
  return {
    title: `${data.department.name}行政执法职权目录`,
    orientation: 'landscape',
    receiver: '',
    blocks: [
      {
        type: 'table',
        columns: [
          { title: '序号', weight: 2 },
          { title: '职权编码', weight: 5 },
          { title: '职权名称', weight: 8 },
          { title: '类型', weight: 3.5 },
          { title: '实施主体', weight: 6 },
          { title: '依据', weight: 12 },
          { title: '法定时限', weight: 5 },
          { title: '承诺时限', weight: 5 },
          { title: '流程图', weight: 3 },
        ],
        rows: catalogueEntries(data, charts).map(({ power, chart, number }, index) => [
          String(index + 1),
          power.code,
          power.name,
          powerKindTerms[power.kind].zh,
          power.implementingBody,
          printCitationList(chart?.content.basis ?? []),
          limitText(chart, 'statutory'),
          limitText(chart, 'promised'),
          chart === null ? '未绘制' : number,
        ]),
      },
    ],
    issuer: data.department.name,
    issuedOn: data.issuedOn,
  };
}

// helpers

function limitText(chart: Chart | null, which: 'statutory' | 'promised'): string {
  const limit = chart?.content.limits[which] ?? null;
  return limit === null ? '' : printOverallLimit(limit);
}
