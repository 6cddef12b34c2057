import type { OfficialDocument } from '../carriers/official-document.ts';
import type { Chart } from '../model/chart.ts';
import { printOverallLimit } from '../model/print-limit.ts';
import { powerKindTerms } from '../model/terms.ts';
import { printFormerCitationList } from './former-citation-list.ts';
import { catalogueEntries } from './catalogue-lines.ts';
import type { FilingData } from './filing-data.ts';

/** The catalogue 职权目录 of packages with data of version 1 and 2. */
export function formerCatalogueDocument(data: FilingData, charts: readonly Chart[]): OfficialDocument {
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
          printFormerCitationList(chart?.content.basis ?? []),
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
