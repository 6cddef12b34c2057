import type { Chart } from './chart.ts';
import { flowOrder, graphOf, sectionOf, type ChartGraph } from './graph.ts';
import type { ChartNode } from './node.ts';
import { printCitation } from './print-citation.ts';
import { printLimit, printOverallLimit } from './print-limit.ts';
import { complaintKindTerms, rightTerms } from './terms.ts';

/** The ten content elements of the Opinion 二(二), counted as E1–E10 (E10: chart and text together). */
export const contentElements = ['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8', 'E9', 'E10'] as const;
export type ContentElement = (typeof contentElements)[number];

/** One part of the text that stands with the drawing. */
export interface TextSection {
  readonly element: ContentElement;
  /** The field a click on it leads to, e.g. `content.basis`. */
  readonly field: string;
  readonly title: string;
  /** Each is one paragraph; empty where the chart says nothing, never a made-up text. */
  readonly paragraphs: readonly string[];
}

/** The chart as text, in the Opinion's order: what the panel prints and the electronic text contains. */
export function textSections(chart: Chart): TextSection[] {
  const { content } = chart;
  return [
    section('E1', 'content.basis', '依据', content.basis.map(printCitation)),
    section('E2', 'content.handlingPosts', '承办岗位', [content.handlingPosts, posts(chart)]),
    section('E3', 'steps', '运行程序及相关接口', steps(chart)),
    section('E4', 'content.limits', '办理时限', limits(chart)),
    section('E5', 'content.quality', '工作质量标准', [
      labelled('执法规定', content.quality.rules),
      labelled('办理质量', content.quality.handling),
      labelled('服务态度', content.quality.attitude),
    ]),
    section('E6', 'content.supervision', '监督制约环节', [
      labelled('内部监督', joined(content.supervision.internal.name, content.supervision.internal.contact)),
      labelled('外部监督', joined(content.supervision.external.name, content.supervision.external.contact)),
    ]),
    section('E7', 'content.rights', '相对人的权利', [...rights(chart), ...remedy(chart)]),
    section('E8', 'content.complaints', '投诉举报途径和方式', [
      ...content.complaints.map((channel) =>
        labelled(complaintKindTerms[channel.kind].zh, joined(channel.address, channel.note)),
      ),
      labelled('业务电话', content.businessPhone),
    ]),
    section('E9', 'content.liability', '执法责任追究', [
      content.liability.text,
      labelled('追责依据', content.liability.citations.map(printCitation).join('；')),
    ]),
    section('E10', 'content.notes', '其他说明', content.notes.split('\n')),
  ];
}

/** The remedy as a sentence for the counterparty; empty where the chart names neither body nor court. */
export function printRemedy(chart: Chart): string {
  const { remedy: facts } = chart.content;
  const review =
    facts.reviewBody === '' ? '' : `自知道行政行为之日起${facts.reviewPeriod}内向${facts.reviewBody}申请行政复议`;
  const suit = facts.court === '' ? '' : `${facts.suitPeriod}内向${facts.court}提起行政诉讼`;
  if (review === '' || suit === '') {
    const only = review === '' ? suit : review;
    return only === '' ? '' : `对决定不服的，可以${only}。`;
  }
  return facts.reviewFirst
    ? `对决定不服的，应当先${review}；对复议决定不服的，可以依法提起行政诉讼。`
    : `对决定不服的，可以${review}，也可以${suit}。`;
}

// helpers

function section(element: ContentElement, field: string, title: string, paragraphs: readonly string[]): TextSection {
  return { element, field, title, paragraphs: paragraphs.filter((paragraph) => paragraph.trim() !== '') };
}

function labelled(label: string, text: string): string {
  return text.trim() === '' ? '' : `${label}：${text}`;
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join('，');
}

function posts(chart: Chart): string {
  const names = chart.lanes.filter((lane) => lane.kind === 'post' || lane.kind === 'section').map((lane) => lane.name);
  return labelled('各环节承办', names.join('、'));
}

function steps(chart: Chart): string[] {
  const graph = graphOf(chart);
  const working = flowOrder(chart, graph).filter((node) => node.kind !== 'connector');
  const numbers = new Map(working.map((node, index) => [node.id, index + 1]));
  return working.map((node, index) => `${index + 1}. ${stepLine(node, graph, numbers)}`);
}

function stepLine(node: ChartNode, graph: ChartGraph, numbers: ReadonlyMap<string, number>): string {
  const parts = [
    joined(`${node.text}${owner(node, graph)}`, node.duty),
    labelled('时限', node.limit === null ? '' : printLimit(node.limit)),
    labelled('文书', node.documents.join('、')),
    labelled('权利', node.rights.map((right) => rightTerms[right].zh).join('、')),
    labelled('依据', node.citations.map(printCitation).join('、')),
    labelled('转入', node.chartReference),
    exits(node, graph, numbers),
  ];
  return parts.filter((part) => part !== '').join('；');
}

function owner(node: ChartNode, graph: ChartGraph): string {
  const lane = graph.lanes.get(node.laneId);
  const name = sectionOf(node, lane) || (lane?.name ?? '');
  return name === '' ? '' : `（${name}）`;
}

/** Exits are spelled out where a reader of the list could not guess them: several, labelled, or with an interface. */
function exits(node: ChartNode, graph: ChartGraph, numbers: ReadonlyMap<string, number>): string {
  const outgoing = graph.outgoing.get(node.id) ?? [];
  const own = numbers.get(node.id) ?? 0;
  const told = outgoing.filter(
    (edge) => outgoing.length > 1 || edge.label !== '' || edge.interfaceMark !== '' || numbers.get(edge.to) !== own + 1,
  );
  return told
    .map((edge) => {
      const interfaceMark = edge.interfaceMark === '' ? '' : `〔接口：${edge.interfaceMark}〕`;
      return `${edge.label}${interfaceMark}→${numbers.get(edge.to) ?? graph.nodes.get(edge.to)?.text ?? ''}`;
    })
    .join('，');
}

function limits(chart: Chart): string[] {
  const { statutory, promised, note } = chart.content.limits;
  return [
    statutory === null ? '' : labelled('法定时限', printOverallLimit(statutory)),
    promised === null ? '' : labelled('承诺时限', printOverallLimit(promised)),
    note,
  ];
}

function rights(chart: Chart): string[] {
  return chart.content.rights.map((entry) =>
    labelled(rightTerms[entry.right].zh, entry.applies ? entry.text || '依法享有' : `不适用${entry.text === '' ? '' : `（${entry.text}）`}`),
  );
}

function remedy(chart: Chart): string[] {
  return [labelled('救济途径', printRemedy(chart)), chart.content.remedy.note];
}
