import type { Chart } from '../model/chart.ts';
import type { Citation } from '../model/citation.ts';
import type { ChartEdge } from '../model/edge.ts';
import { flowOrder } from '../model/graph.ts';
import type { ChartNode } from '../model/node.ts';
import { printCitation } from '../model/print-citation.ts';
import { printLimit, printOverallLimit } from '../model/print-limit.ts';

/** What kind of field it is, by which the interface names it. */
export type FieldName =
  | 'title' | 'power' | 'issuer'
  | 'lane'
  | 'text' | 'duty' | 'section' | 'limit' | 'documents' | 'citations' | 'chartReference'
  | 'label' | 'interfaceMark'
  | 'basis' | 'handlingPosts' | 'limits' | 'quality' | 'supervision' | 'rights' | 'remedy' | 'complaints' | 'businessPhone' | 'liability' | 'notes';

/** A field of the chart that has text. */
export interface ChartField {
  readonly target: 'chart' | 'lane' | 'node' | 'edge';
  /** Id of what has the field; `chart` for the chart itself. */
  readonly id: string;
  /** Path by which the inspector finds it, e.g. `content.basis.0.law`. */
  readonly field: string;
  readonly name: FieldName;
  readonly text: string;
  /** What it belongs to, in words: the step's text, the line's ends; empty for the chart. */
  readonly owner: string;
}

/** Every field of the chart that has text: its head, the lanes, the steps in flow order each with its lines, then the text that stands with the drawing. */
export function chartFields(chart: Chart): ChartField[] {
  const names = new Map(chart.nodes.map((node) => [node.id, node.text]));
  const fields = [
    chartField('title', 'title', chart.title),
    chartField('power.name', 'power', chart.power.name),
    chartField('power.code', 'power', chart.power.code),
    chartField('power.implementingBody', 'power', chart.power.implementingBody),
    chartField('issuer', 'issuer', chart.issuer),
    ...chart.lanes.map((lane): ChartField => ({ target: 'lane', id: lane.id, field: 'name', name: 'lane', text: lane.name, owner: lane.name })),
    ...flowOrder(chart).flatMap((node) => [
      ...nodeFields(node),
      ...chart.edges.filter((edge) => edge.from === node.id).flatMap((edge) => edgeFields(edge, names)),
    ]),
    ...contentFields(chart),
  ];
  return fields.filter((field) => field.text.trim() !== '');
}

// helpers

function chartField(field: string, name: FieldName, text: string): ChartField {
  return { target: 'chart', id: 'chart', field, name, text, owner: '' };
}

function nodeFields(node: ChartNode): ChartField[] {
  const field = (path: string, name: FieldName, text: string): ChartField => ({ target: 'node', id: node.id, field: path, name, text, owner: node.text });
  return [
    field('text', 'text', node.text),
    field('duty', 'duty', node.duty),
    field('section', 'section', node.section),
    field('limit', 'limit', node.limit === null ? '' : printLimit(node.limit)),
    field('documents', 'documents', node.documents.join('、')),
    ...node.citations.map((citation, index) => field(`citations.${index}.law`, 'citations', printed(citation))),
    field('chartReference', 'chartReference', node.chartReference),
  ];
}

function edgeFields(edge: ChartEdge, names: ReadonlyMap<string, string>): ChartField[] {
  const owner = `${names.get(edge.from) ?? ''} → ${names.get(edge.to) ?? ''}`;
  return [
    { target: 'edge', id: edge.id, field: 'label', name: 'label', text: edge.label, owner },
    { target: 'edge', id: edge.id, field: 'interfaceMark', name: 'interfaceMark', text: edge.interfaceMark, owner },
  ];
}

function contentFields({ content }: Chart): ChartField[] {
  const { limits, quality, supervision, remedy, liability } = content;
  return [
    ...content.basis.map((citation, index) => chartField(`content.basis.${index}.law`, 'basis', printed(citation))),
    chartField('content.handlingPosts', 'handlingPosts', content.handlingPosts),
    chartField('content.limits.statutory', 'limits', limits.statutory === null ? '' : printOverallLimit(limits.statutory)),
    chartField('content.limits.promised', 'limits', limits.promised === null ? '' : printOverallLimit(limits.promised)),
    chartField('content.limits.note', 'limits', limits.note),
    ...(['rules', 'handling', 'attitude'] as const).map((part) => chartField(`content.quality.${part}`, 'quality', quality[part])),
    ...(['internal', 'external'] as const).flatMap((side) =>
      (['name', 'contact'] as const).map((part) => chartField(`content.supervision.${side}.${part}`, 'supervision', supervision[side][part])),
    ),
    ...content.rights.map((entry, index) => chartField(`content.rights.${index}.text`, 'rights', entry.text)),
    ...(['reviewBody', 'reviewPeriod', 'court', 'suitPeriod', 'note'] as const).map((part) => chartField(`content.remedy.${part}`, 'remedy', remedy[part])),
    ...content.complaints.flatMap((channel, index) =>
      (['address', 'note'] as const).map((part) => chartField(`content.complaints.${index}.${part}`, 'complaints', channel[part])),
    ),
    chartField('content.businessPhone', 'businessPhone', content.businessPhone),
    chartField('content.liability.text', 'liability', liability.text),
    ...liability.citations.map((citation, index) => chartField(`content.liability.citations.${index}.law`, 'liability', printed(citation))),
    chartField('content.notes', 'notes', content.notes),
  ];
}

/** A citation being filled in has no law yet, and nothing to be found by. */
function printed(citation: Citation): string {
  return citation.law === '' ? citation.documentNumber : printCitation(citation);
}
