import { encodeUtf8 } from '../kernel/utf8.ts';
import { xmlDocument, xmlElement, xmlText } from '../kernel/xml.ts';
import type { Chart } from '../model/chart.ts';
import type { Citation } from '../model/citation.ts';
import type { Supervision } from '../model/content.ts';
import type { ChartEdge } from '../model/edge.ts';
import { flowOrder, graphOf, sectionOf, type ChartGraph } from '../model/graph.ts';
import type { Limit, OverallLimit } from '../model/limit.ts';
import type { ChartNode } from '../model/node.ts';
import { printCitation } from '../model/print-citation.ts';
import { printLimit, printOverallLimit } from '../model/print-limit.ts';
import { textSections } from '../model/sections.ts';
import { complaintKindTerms, laneKindTerms, nodeKindTerms, powerKindTerms, rightTerms } from '../model/terms.ts';

/** The namespace of the electronic text; docs/chart.xsd describes it. */
export const chartNamespace = 'urn:mingquan:chart:1';

/**
 * The chart as electronic text in XML for other systems, UTF-8: power, lanes, stages, the ten content elements in words and
 * as data, steps in reading order with the numbers the text gives them, flow lines. Places and sizes are left to the chart
 * file. A function of the chart alone; docs/chart.xsd describes it.
 */
export function chartXml(chart: Chart): Uint8Array<ArrayBuffer> {
  const { power, content } = chart;
  const parts = [
    element('title', chart.title),
    xmlElement('power', { code: power.code, kind: power.kind, kindName: powerKindTerms[power.kind].zh }, [element('name', power.name), element('implementingBody', power.implementingBody)].join('')),
    element('issuer', chart.issuer),
    ...(chart.issuedOn === '' ? [] : [element('issuedOn', chart.issuedOn)]),
    list('lanes', chart.lanes.map(({ id, kind, name }) => element('lane', name, { id, kind, kindName: laneKindTerms[kind].zh }))),
    list('stages', chart.stages.map(({ id, name }) => element('stage', name, { id }))),
    list('text', textSections(chart).map(({ element: code, title, paragraphs }) => xmlElement('element', { code, title }, paragraphs.map((paragraph) => element('paragraph', paragraph)).join('')))),
    list('basis', content.basis.map(citation)),
    steps(chart),
    list('lines', chart.edges.map(line)),
    xmlElement('limits', {}, [overall('statutory', content.limits.statutory), overall('promised', content.limits.promised), element('note', content.limits.note)].join('')),
    xmlElement('quality', {}, [element('rules', content.quality.rules), element('handling', content.quality.handling), element('attitude', content.quality.attitude)].join('')),
    xmlElement('supervision', {}, [supervisor('internal', content.supervision.internal), supervisor('external', content.supervision.external)].join('')),
    list('rights', content.rights.map(({ right, applies, text }) => element('right', text, { kind: right, kindName: rightTerms[right].zh, applies: String(applies) }))),
    list('complaints', content.complaints.map(({ kind, address, note }) => element('channel', note, { kind, kindName: complaintKindTerms[kind].zh, address }))),
    element('businessPhone', content.businessPhone),
    xmlElement('liability', {}, [element('note', content.liability.text), ...content.liability.citations.map(citation)].join('')),
    remedy(chart),
    element('notes', content.notes),
  ];
  return encodeUtf8(xmlDocument(xmlElement('chart', { xmlns: chartNamespace, id: chart.id }, `\n${parts.join('\n')}\n`)));
}

// helpers

type Attributes = Readonly<Record<string, string | number | null>>;

function element(name: string, text: string, attributes: Attributes = {}): string {
  return xmlElement(name, attributes, xmlText(text));
}

function list(name: string, items: readonly string[]): string {
  return xmlElement(name, {}, items.length === 0 ? '' : `\n${items.join('\n')}\n`);
}

function steps(chart: Chart): string {
  const graph = graphOf(chart);
  const numbered = flowOrder(chart, graph).filter((node) => node.kind !== 'connector');
  const numbers = new Map(numbered.map((node, index) => [node.id, index + 1]));
  const others = chart.nodes.filter((node) => !numbers.has(node.id));
  return list('steps', [...numbered, ...others].map((node) => step(node, numbers.get(node.id) ?? null, graph)));
}

function step(node: ChartNode, number: number | null, graph: ChartGraph): string {
  const attributes = {
    number,
    id: node.id,
    kind: node.kind,
    kindName: nodeKindTerms[node.kind].zh,
    lane: node.laneId,
    stage: node.stageId,
    counted: String(!node.notCounted),
  };
  const parts = [
    element('name', node.text),
    element('duty', node.duty),
    element('section', sectionOf(node, graph.lanes.get(node.laneId))),
    ...(node.limit === null ? [] : [limit(node.limit)]),
    ...node.documents.map((name) => element('document', name)),
    ...node.rights.map((kind) => element('right', rightTerms[kind].zh, { kind })),
    ...node.citations.map(citation),
    ...(node.chartReference === '' ? [] : [element('reference', node.chartReference)]),
  ];
  return xmlElement('step', attributes, parts.join(''));
}

function line({ id, from, to, label, interfaceMark }: ChartEdge): string {
  return xmlElement('line', { id, from, to, label: label === '' ? null : label, interface: interfaceMark === '' ? null : interfaceMark });
}

function citation(cited: Citation): string {
  const { law, documentNumber, version, article, paragraph, item } = cited;
  const attributes = { law, documentNumber: documentNumber === '' ? null : documentNumber, version: version === '' ? null : version, article, paragraph, item };
  return element('citation', printCitation(cited), attributes);
}

function limit(value: Limit): string {
  return element('limit', printLimit(value), { amount: value.amount, unit: value.unit, start: value.start });
}

function overall(name: string, value: OverallLimit | null): string {
  if (value === null) {
    return '';
  }
  const period = value.mode === 'period' ? { amount: value.limit.amount, unit: value.limit.unit, start: value.limit.start } : {};
  return element(name, printOverallLimit(value), { mode: value.mode, ...period });
}

function supervisor(name: string, { name: body, contact }: Supervision['internal']): string {
  return element(name, body, { contact });
}

function remedy({ content: { remedy: facts } }: Chart): string {
  const attributes = { reviewFirst: String(facts.reviewFirst), reviewPeriod: facts.reviewPeriod, suitPeriod: facts.suitPeriod };
  return xmlElement('remedy', attributes, [element('reviewBody', facts.reviewBody), element('court', facts.court), element('note', facts.note)].join(''));
}
