import type { OfficialDocument } from '../carriers/official-document.ts';
import type { Chart } from '../model/chart.ts';
import type { ChartNode } from '../model/node.ts';
import { printLimit, printOverallLimit } from '../model/print-limit.ts';
import { powerKindTerms } from '../model/terms.ts';
import { allocations, type Allocation } from './allocations.ts';
import { printFormerCitationList } from './former-citation-list.ts';
import type { FilingData } from './filing-data.ts';

/**
 * The plan 岗责分解方案 of packages with data of version 1 and 2, as one table: for every post and power the basis, content, scope, authority and duty, standard and
 * target. Duty and target of the post itself stand in its first row; what nobody stated stays empty.
 */
export function formerAllocationPlan(data: FilingData, charts: readonly Chart[]): OfficialDocument {
  return {
    title: `${data.department.name}行政执法岗责分解方案`,
    orientation: 'landscape',
    receiver: '',
    blocks: [
      {
        type: 'table',
        columns: [
          { title: '岗位', weight: 4 },
          { title: '执法依据', weight: 8 },
          { title: '执法内容', weight: 7 },
          { title: '执法范围', weight: 6 },
          { title: '执法权限与义务', weight: 9 },
          { title: '执法标准', weight: 9 },
          { title: '考核指标', weight: 7 },
        ],
        rows: allocations(data.posts, charts).map((allocation, index, all) => {
          const isFirst = all[index - 1]?.post !== allocation.post;
          return [
            [allocation.post.section, allocation.post.name].filter((part) => part !== '').join('\n'),
            basisText(allocation),
            joined(allocation.nodes.map((node) => nameOf(node))),
            scopeText(allocation),
            joined([...(isFirst ? [allocation.post.duty] : []), ...allocation.nodes.map((node) => node.duty)]),
            standardText(allocation),
            isFirst ? allocation.post.target : '',
          ];
        }),
      },
    ],
    issuer: data.department.name,
    issuedOn: data.issuedOn,
  };
}

// helpers

/** The citations of the post's own steps; where those cite nothing, the chart's. */
function basisText({ chart, nodes }: Allocation): string {
  const own = nodes.flatMap((node) => node.citations);
  return printFormerCitationList(own.length > 0 ? own : (chart?.content.basis ?? []));
}

function scopeText({ chart }: Allocation): string {
  return chart === null ? '' : joined([`${powerKindTerms[chart.power.kind].zh}：${chart.power.name}`, chart.power.code]);
}

function standardText({ chart, nodes }: Allocation): string {
  if (chart === null) {
    return '';
  }
  const { limits, quality } = chart.content;
  const limited = nodes.flatMap((node) => (node.limit === null ? [] : [`${nameOf(node)}：${printLimit(node.limit)}`]));
  const overall = limits.promised ?? limits.statutory;
  return joined([
    ...(limited.length > 0 || overall === null ? limited : [`办理时限：${printOverallLimit(overall)}`]),
    quality.rules,
    quality.handling,
    quality.attitude,
  ]);
}

/** A decision's question without its mark. */
function nameOf(node: ChartNode): string {
  return node.text.replace(/[？?]$/, '');
}

function joined(parts: readonly string[]): string {
  return [...new Set(parts.map((part) => part.trim().replace(/[。；]+$/, '')))].filter((part) => part !== '').join('；');
}
