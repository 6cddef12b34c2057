import type { Chart } from '../model/chart.ts';
import { diffCharts } from '../model/diff-charts.ts';
import type { ChartEdge } from '../model/edge.ts';
import { graphOf, type ChartGraph } from '../model/graph.ts';
import type { Lane } from '../model/lane.ts';
import type { ChartNode } from '../model/node.ts';
import { printCitation } from '../model/print-citation.ts';
import { printLimit, printOverallLimit } from '../model/print-limit.ts';
import { procedureTerms } from '../model/procedure.ts';
import { printRemedy } from '../model/sections.ts';
import { complaintKindTerms, laneKindTerms, nodeKindTerms, powerKindTerms, rightTerms } from '../model/terms.ts';
import type { Citation } from '../model/citation.ts';

/** A field of a chart that says something else than before; an empty side: it was not there, or is no more. */
export interface FieldChange {
  /** Where: a field of the chart, or a step and its field. */
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

/** What a reader of the chart finds changed, in the order of the text: head and content, lanes, steps, flow lines. Where symbols stand does not count. */
export function chartChanges(before: Chart, after: Chart): FieldChange[] {
  const diff = diffCharts({ ...before, id: after.id }, after);
  const touched = (list: 'lanes' | 'stages' | 'nodes' | 'edges'): ReadonlySet<string> =>
    new Set(diff.flatMap((patch) => (patch.list === list ? [patch.before?.id ?? patch.after?.id ?? ''] : [])));
  const [former, present] = [graphOf(before), graphOf(after)];
  return [
    ...fieldChanges(chartFields, before, after, ''),
    ...recordChanges(before.lanes, after.lanes, touched('lanes'), { name: (lane) => `泳道“${lane.name}”`, whole: (lane) => lane.name, fields: laneFields }),
    ...recordChanges(before.stages, after.stages, touched('stages'), { name: (stage) => `阶段“${stage.name}”`, whole: (stage) => stage.name, fields: [['名称', (stage) => stage.name]] }),
    ...recordChanges(before.nodes, after.nodes, touched('nodes'), { name: (node) => `环节“${node.text}”`, whole: nodeText, fields: nodeFields }, former, present),
    ...recordChanges(before.edges, after.edges, touched('edges'), { name: edgeName, whole: (edge, graph) => edgeText(edge, graph), fields: edgeFields }, former, present),
  ];
}

// helpers

type Field<Item> = readonly [string, (item: Item, graph: ChartGraph) => string];

interface RecordTexts<Item> {
  name(item: Item, graph: ChartGraph): string;
  /** All of it in a few words, where it is new or gone. */
  whole(item: Item, graph: ChartGraph): string;
  readonly fields: readonly Field<Item>[];
}

const noGraph: ChartGraph = { nodes: new Map(), lanes: new Map(), outgoing: new Map(), incoming: new Map() };

const chartFields: readonly Field<Chart>[] = [
  ['标题', (chart) => chart.title],
  ['职权名称', ({ power }) => power.name],
  ['职权编码', ({ power }) => power.code],
  ['职权类型', ({ power }) => powerKindTerms[power.kind].zh],
  ['实施主体', ({ power }) => power.implementingBody],
  ['程序类型', ({ procedure }) => (procedure === null ? '' : procedureTerms[procedure].zh)],
  ['发布单位', (chart) => chart.issuer],
  ['依据', ({ content }) => citations(content.basis)],
  ['承办岗位', ({ content }) => content.handlingPosts],
  ['法定时限', ({ content }) => (content.limits.statutory === null ? '' : printOverallLimit(content.limits.statutory))],
  ['承诺时限', ({ content }) => (content.limits.promised === null ? '' : printOverallLimit(content.limits.promised))],
  ['时限说明', ({ content }) => content.limits.note],
  ['执法规定', ({ content }) => content.quality.rules],
  ['办理质量', ({ content }) => content.quality.handling],
  ['服务态度', ({ content }) => content.quality.attitude],
  ['内部监督', ({ content }) => contact(content.supervision.internal)],
  ['外部监督', ({ content }) => contact(content.supervision.external)],
  ['相对人的权利', ({ content }) => content.rights.map((entry) => `${rightTerms[entry.right].zh}：${entry.applies ? entry.text || '依法享有' : `不适用${entry.text === '' ? '' : `（${entry.text}）`}`}`).join('\n')],
  ['救济途径', (chart) => [printRemedy(chart), chart.content.remedy.note].filter((part) => part !== '').join('\n')],
  ['投诉举报', ({ content }) => content.complaints.map(({ kind, address, note }) => `${complaintKindTerms[kind].zh}：${[address, note].filter((part) => part !== '').join('，')}`).join('\n')],
  ['业务电话', ({ content }) => content.businessPhone],
  ['执法责任追究', ({ content }) => content.liability.text],
  ['追责依据', ({ content }) => citations(content.liability.citations)],
  ['其他说明', ({ content }) => content.notes],
];

const laneFields: readonly Field<Lane>[] = [
  ['名称', (lane) => lane.name],
  ['性质', (lane) => laneKindTerms[lane.kind].zh],
];

const nodeFields: readonly Field<ChartNode>[] = [
  ['名称', (node) => node.text],
  ['性质', (node) => nodeKindTerms[node.kind].zh],
  ['职责', (node) => node.duty],
  ['承办', ownerOf],
  ['时限', (node) => (node.limit === null ? '' : `${printLimit(node.limit)}${node.notCounted ? '（不计入办理时限）' : ''}`)],
  ['文书', (node) => node.documents.join('、')],
  ['权利', (node) => node.rights.map((right) => rightTerms[right].zh).join('、')],
  ['依据', (node) => citations(node.citations)],
  ['转入', (node) => node.chartReference],
];

const edgeFields: readonly Field<ChartEdge>[] = [['内容', edgeText]];

function fieldChanges<Item>(fields: readonly Field<Item>[], before: Item, after: Item, prefix: string, former = noGraph, present = noGraph): FieldChange[] {
  return fields.flatMap(([label, print]) => {
    const [old, now] = [print(before, former), print(after, present)];
    return old === now ? [] : [{ place: `${prefix}${label}`, before: old, after: now }];
  });
}

function recordChanges<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
  touched: ReadonlySet<string>,
  texts: RecordTexts<Item>,
  former = noGraph,
  present = noGraph,
): FieldChange[] {
  const [formerById, presentIds] = [new Map(before.map((item) => [item.id, item])), new Set(after.map((item) => item.id))];
  const gone = before.filter((item) => !presentIds.has(item.id));
  return [
    ...after.filter((item) => touched.has(item.id)).flatMap((item) => {
      const old = formerById.get(item.id);
      return old === undefined
        ? [{ place: texts.name(item, present), before: '', after: texts.whole(item, present) }]
        : fieldChanges(texts.fields, old, item, `${texts.name(item, present)}的`, former, present);
    }),
    ...gone.map((item) => ({ place: texts.name(item, former), before: texts.whole(item, former), after: '' })),
  ];
}

function nodeText(node: ChartNode, graph: ChartGraph): string {
  return nodeFields.flatMap(([label, print]) => (print(node, graph) === '' || label === '名称' ? [] : [`${label}：${print(node, graph)}`])).join('；');
}

function ownerOf(node: ChartNode, graph: ChartGraph): string {
  return node.section === '' ? (graph.lanes.get(node.laneId)?.name ?? '') : node.section;
}

function edgeName({ from, to }: ChartEdge, { nodes }: ChartGraph): string {
  return `流程线“${nodes.get(from)?.text ?? ''}”→“${nodes.get(to)?.text ?? ''}”`;
}

function edgeText(edge: ChartEdge, graph: ChartGraph): string {
  const { nodes } = graph;
  const marks = [edge.label, edge.interfaceMark === '' ? '' : `接口：${edge.interfaceMark}`].filter((part) => part !== '').join('，');
  return `${nodes.get(edge.from)?.text ?? ''}→${nodes.get(edge.to)?.text ?? ''}${marks === '' ? '' : `（${marks}）`}`;
}

/** With the version: another version of the same law is another basis. */
function citations(list: readonly Citation[]): string {
  return list.map((citation) => `${printCitation(citation)}${citation.version === '' ? '' : `（${citation.version}）`}`).join('；');
}

function contact({ name, contact: how }: { readonly name: string; readonly contact: string }): string {
  return [name, how].filter((part) => part !== '').join('，');
}
