import type { CarrierSource } from '../carrier-source.ts';
import { printDate } from '../official-document.ts';
import { complaintAddress, pageAddress } from '../web-address.ts';
import type { Chart } from '../../model/chart.ts';
import { printOverallLimit } from '../../model/print-limit.ts';
import { complaintKindTerms, powerKindTerms } from '../../model/terms.ts';
import { chartScene, type ChartScene } from '../../scene/chart-scene.ts';
import type { Fonts } from '../../typeset/font-metrics.ts';
import type { FlowStrip } from '../text-flow.ts';
import { boardStrips, headingStrip, measureSections } from './board-strips.ts';
import { tableStrips } from './board-table.ts';
import type { FootTexts } from './foot-band.ts';
import { departmentTelephones, type PublicSection } from './public-facts.ts';

/** What a whole wall tells besides its charts' drawings. */
export type WallSource = Pick<CarrierSource, 'department' | 'posts' | 'powers' | 'madeOn'>;

/** A chart on the wall under its number and title. */
export interface WallChart {
  readonly title: string;
  readonly scene: ChartScene;
}

export interface WallMatter {
  readonly title: string;
  readonly facts: readonly string[];
  readonly foot: FootTexts;
  readonly charts: readonly WallChart[];
  /** Everything that is text, as strips of one column. */
  strips(size: number, width: number): FlowStrip[];
}

/** Catalogue, commitments, telephones and complaint channels, and the charts numbered as the catalogue numbers them. */
export function wallMatter(source: WallSource, charts: readonly Chart[], fonts: Fonts): WallMatter {
  const { department, powers, madeOn } = source;
  const numbers = new Map(powers.flatMap(({ chartId }, index): [string, number][] => (chartId === null ? [] : [[chartId, index + 1]])));
  const catalogue = powers.map(({ power, chartId }, index) => [String(index + 1), power.name, powerKindTerms[power.kind].zh, chartId === null ? '—' : '有']);
  const promises = charts.flatMap((chart): string[][] => {
    const { statutory, promised } = chart.content.limits;
    const number = numbers.get(chart.id);
    return statutory === null && promised === null
      ? []
      : [[number === undefined ? '—' : String(number), chart.power.name, printOverallLimit(statutory), printOverallLimit(promised)]];
  });
  const sections = measureSections(textsOf(source), fonts);
  return {
    title: `${department.name}行政执法政务公开栏`,
    facts: [`行政执法职权 ${powers.length} 项`, `运行流程图 ${charts.length} 张`, ...(department.address === '' ? [] : [`地址：${department.address}`])],
    foot: {
      telephones: departmentTelephones(department),
      links: [
        { caption: '扫码看网上公开', address: pageAddress(department.website, 'index.html') },
        { caption: '扫码投诉举报', address: complaintAddress(department.complaints) },
      ].filter(({ address }) => address !== ''),
      unit: department.name,
      date: printDate(madeOn),
    },
    charts: charts.map((chart, index) => ({
      title: `${numbers.get(chart.id) ?? index + 1}. ${chart.title}`,
      scene: chartScene(chart, fonts),
    })),
    strips: (size, width) => [
      ...(catalogue.length === 0
        ? []
        : [headingStrip('行政执法职权目录', 'wall.catalogue', size, width, fonts), ...tableStrips('wall.catalogue', catalogueColumns, catalogue, size, width, fonts)]),
      ...(promises.length === 0
        ? []
        : [headingStrip('服务承诺：办理时限', 'wall.commitments', size, width, fonts), ...tableStrips('wall.commitments', promiseColumns, promises, size, width, fonts)]),
      ...boardStrips(sections, size, width, fonts),
    ],
  };
}

// helpers

const catalogueColumns = [
  { title: '序号', weight: 3 },
  { title: '职权名称', weight: 16 },
  { title: '类型', weight: 5 },
  { title: '流程图', weight: 4.2 },
];
const promiseColumns = [
  { title: '序号', weight: 3 },
  { title: '事项', weight: 11 },
  { title: '法定时限', weight: 7.4 },
  { title: '承诺时限', weight: 7.4 },
];

function textsOf({ department, posts }: WallSource): PublicSection[] {
  const { complaints, supervision, remedy } = department;
  const contact = (name: string, telephone: string): string => [name, telephone].filter((part) => part.trim() !== '').join('，');
  return [
    {
      element: 'wall.complaints',
      title: '投诉举报途径和方式',
      paragraphs: complaints.map(({ kind, address, note }) => `${complaintKindTerms[kind].zh}：${contact(address, note)}`),
    },
    {
      element: 'wall.supervision',
      title: '监督制约',
      paragraphs: [
        ...labelled('内部监督', contact(supervision.internal.name, supervision.internal.contact)),
        ...labelled('外部监督', contact(supervision.external.name, supervision.external.contact)),
        ...labelled('行政复议', remedy.reviewBody),
        ...labelled('行政诉讼', remedy.court),
      ],
    },
    {
      element: 'wall.telephones',
      title: '承办岗位电话',
      paragraphs: posts.filter((post) => post.phone.trim() !== '').map((post) => `${contactName(post.section, post.name)}：${post.phone}`),
    },
  ].filter(({ paragraphs }) => paragraphs.length > 0);
}

function contactName(section: string, name: string): string {
  return section === '' || name.startsWith(section) ? name : `${section}${name}`;
}

function labelled(label: string, text: string): string[] {
  return text.trim() === '' ? [] : [`${label}：${text}`];
}
