import type { Chart } from '../model/chart.ts';
import { printOverallLimit } from '../model/print-limit.ts';
import { graphOf, sectionOf } from '../model/graph.ts';
import { powerKindTerms } from '../model/terms.ts';
import { printCitationList } from './citation-list.ts';
import { catalogueEntries } from './catalogue-lines.ts';
import type { DocumentFacts } from './document-facts.ts';
import type { NamedTable } from './named-table.ts';

/** The catalogue 职权目录 as one table, for paper and for spreadsheets alike. */
export function catalogueTable(facts: DocumentFacts): NamedTable {
  return {
    title: '职权目录',
    columns: [
      { title: '序号', weight: 2.6, align: 'centre', repeats: true },
      { title: '职权编码', weight: 5, repeats: true },
      { title: '职权名称', weight: 9, repeats: true },
      { title: '类型', weight: 3.2, align: 'centre' },
      { title: '实施主体', weight: 5.5 },
      { title: '责任处（科）室', weight: 5.5 },
      { title: '依据', weight: 11 },
      { title: '法定时限', weight: 5 },
      { title: '承诺时限', weight: 5 },
      { title: '流程图', weight: 3.6, align: 'centre' },
    ],
    rows: catalogueEntries(facts, facts.charts).map(({ power, chart, number }, index) => [
      index + 1,
      power.code,
      power.name,
      powerKindTerms[power.kind].zh,
      power.implementingBody,
      chart === null ? '' : sectionsOf(chart).join('、'),
      printCitationList(chart?.content.basis ?? []),
      limitText(chart, 'statutory'),
      limitText(chart, 'promised'),
      chart === null ? '未绘制' : number,
    ]),
  };
}

// helpers

/** The sections and posts that act in the chart, each once, as its lanes stand. */
function sectionsOf(chart: Chart): string[] {
  const { lanes } = graphOf(chart);
  const own = chart.lanes.filter((lane) => lane.kind === 'section' || lane.kind === 'post');
  const order = new Map(own.map((lane, index) => [lane.id, index]));
  const acting = chart.nodes.filter((node) => order.has(node.laneId)).toSorted((first, second) => (order.get(first.laneId) ?? 0) - (order.get(second.laneId) ?? 0));
  return [...new Set(acting.map((node) => sectionOf(node, lanes.get(node.laneId))))].filter((name) => name !== '');
}

function limitText(chart: Chart | null, which: 'statutory' | 'promised'): string {
  const limit = chart?.content.limits[which] ?? null;
  return limit === null ? '' : printOverallLimit(limit);
}
