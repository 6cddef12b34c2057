import type { Chart } from '../model/chart.ts';
import type { ChartNode } from '../model/node.ts';
import { flowOrder } from '../model/graph.ts';
import { printLimit, printOverallLimit } from '../model/print-limit.ts';
import { powerKindTerms } from '../model/terms.ts';
import { allocations, type Allocation } from './allocations.ts';
import { catalogueEntries } from './catalogue-lines.ts';
import { printCitationList } from './citation-list.ts';
import type { DocumentFacts } from './document-facts.ts';
import type { NamedTable } from './named-table.ts';

/**
 * What every post does, power by power: basis, content, scope, authority and duty, standard and target. Duty and target of
 * the post itself stand in its first row; what nobody stated stays empty.
 */
export function postTable({ posts, charts }: DocumentFacts): NamedTable {
  return {
    title: '按岗位分解',
    columns: [
      { title: '岗位', weight: 4.5, joins: true },
      { title: '执法依据', weight: 8 },
      { title: '执法内容', weight: 7 },
      { title: '执法范围', weight: 6 },
      { title: '执法权限与义务', weight: 9 },
      { title: '执法标准', weight: 9 },
      { title: '考核指标', weight: 6.5, joins: true },
    ],
    rows: allocations(posts, charts).map((allocation, index, all) => {
      const isFirst = all[index - 1]?.post !== allocation.post;
      return [
        isFirst ? postName(allocation) : '',
        basisText(allocation),
        joined(allocation.nodes.map(nameOf)),
        scopeText(allocation),
        joined([...(isFirst ? [allocation.post.duty] : []), ...allocation.nodes.map((node) => node.duty)]),
        standardText(allocation),
        isFirst ? allocation.post.target : '',
      ];
    }),
  };
}

/** Who acts in every power, in the order of the steps: each post with its steps by number, basis, duty, limits and documents. */
export function powerTable(facts: DocumentFacts): NamedTable {
  return {
    title: '按职权分解',
    columns: [
      { title: '序号', weight: 2.6, align: 'centre', joins: true },
      { title: '职权', weight: 8, joins: true },
      { title: '承办岗位', weight: 5, repeats: true },
      { title: '环节', weight: 9 },
      { title: '执法依据', weight: 8 },
      { title: '权限与义务', weight: 9 },
      { title: '办理时限', weight: 6.5 },
      { title: '执法文书', weight: 6 },
    ],
    rows: catalogueEntries(facts, facts.charts).flatMap(({ power, chart }, index) => {
      const head: (string | number)[] = [index + 1, joinedLines([power.name, power.code, powerKindTerms[power.kind].zh])];
      const rows = chart === null ? [] : powerRows(chart, facts);
      return (rows.length === 0 ? [['（未绘制流程图）', '', '', '', '', '']] : rows).map((row, place) => [...(place === 0 ? head : ['', '']), ...row]);
    }),
  };
}

// helpers

function powerRows(chart: Chart, { posts }: DocumentFacts): string[][] {
  const numbers = new Map(flowOrder(chart).filter((node) => node.kind !== 'connector').map((node, index) => [node.id, index + 1]));
  const number = (node: ChartNode | undefined): number => numbers.get(node?.id ?? '') ?? 0;
  const acting = allocations(posts, [chart]).filter((allocation) => allocation.chart !== null);
  return acting
    .toSorted((first, second) => number(first.nodes[0]) - number(second.nodes[0]))
    .map((allocation, index) => [
      postName(allocation),
      allocation.nodes.map((node) => `${number(node)}. ${nameOf(node)}`).join('\n'),
      basisText(allocation),
      joined(allocation.nodes.map((node) => node.duty)),
      joinedLines([...(index === 0 ? [overallText(chart)] : []), ...limitsOf(allocation)]),
      [...new Set(allocation.nodes.flatMap((node) => node.documents))].join('、'),
    ]);
}

function postName({ post }: Allocation): string {
  return joinedLines([post.section, post.name]);
}

/** The citations of the post's own steps; where those cite nothing, the chart's. */
function basisText({ chart, nodes }: Allocation): string {
  const own = nodes.flatMap((node) => node.citations);
  return printCitationList(own.length > 0 ? own : (chart?.content.basis ?? []));
}

function scopeText({ chart }: Allocation): string {
  return chart === null ? '' : joined([`${powerKindTerms[chart.power.kind].zh}：${chart.power.name}`, chart.power.code]);
}

function standardText(allocation: Allocation): string {
  if (allocation.chart === null) {
    return '';
  }
  const { quality } = allocation.chart.content;
  const limited = limitsOf(allocation);
  return joined([...(limited.length > 0 ? limited : [overallText(allocation.chart)]), quality.rules, quality.handling, quality.attitude]);
}

function limitsOf({ nodes }: Allocation): string[] {
  return nodes.flatMap((node) => (node.limit === null ? [] : [`${nameOf(node)}：${printLimit(node.limit)}`]));
}

function overallText({ content: { limits } }: Chart): string {
  const overall = limits.promised ?? limits.statutory;
  return overall === null ? '' : `${limits.promised === null ? '法定' : '承诺'}时限：${printOverallLimit(overall)}`;
}

/** A decision's question without its mark. */
function nameOf(node: ChartNode): string {
  return node.text.replace(/[？?]$/, '');
}

function joined(parts: readonly string[]): string {
  return [...new Set(parts.map((part) => part.trim().replace(/[。；]+$/, '')))].filter((part) => part !== '').join('；');
}

function joinedLines(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join('\n');
}
