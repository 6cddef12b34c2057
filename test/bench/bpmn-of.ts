import type { Chart } from '../../shared/model/chart.ts';
import type { ChartNode } from '../../shared/model/node.ts';

/** The same flowchart as BPMN 2.0 with its drawing: what a checker of BPMN is given to do the work ours does on the chart. */
export function bpmnOf(chart: Chart): string {
  const size = { width: 100, height: 60 };
  const at = (node: ChartNode, index: number): { readonly x: number; readonly y: number } => node.position ?? { x: 0, y: index * 100 };
  const elements = chart.nodes.map((node) => `<bpmn:${tagOf(node, chart)} id="${idOf(node.id)}" name="${escaped(node.text)}" />`);
  const flows = chart.edges.map(
    (edge) => `<bpmn:sequenceFlow id="${idOf(edge.id)}" name="${escaped(edge.label)}" sourceRef="${idOf(edge.from)}" targetRef="${idOf(edge.to)}" />`,
  );
  const shapes = chart.nodes.map((node, index) => {
    const { x, y } = at(node, index);
    return `<bpmndi:BPMNShape id="${idOf(node.id)}_di" bpmnElement="${idOf(node.id)}"><dc:Bounds x="${x}" y="${y}" width="${size.width}" height="${size.height}" /></bpmndi:BPMNShape>`;
  });
  const lines = chart.edges.map(
    (edge) => `<bpmndi:BPMNEdge id="${idOf(edge.id)}_di" bpmnElement="${idOf(edge.id)}"><di:waypoint x="0" y="0" /><di:waypoint x="1" y="1" /></bpmndi:BPMNEdge>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="definitions" targetNamespace="mingquan">
<bpmn:process id="process" isExecutable="false">${elements.join('')}${flows.join('')}</bpmn:process>
<bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="process">${shapes.join('')}${lines.join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
}

// helpers

function tagOf(node: ChartNode, chart: Chart): string {
  if (node.kind === 'decision') {
    return 'exclusiveGateway';
  }
  if (node.kind !== 'terminator') {
    return node.kind === 'predefined' ? 'callActivity' : 'task';
  }
  return chart.edges.some((edge) => edge.to === node.id) ? 'endEvent' : 'startEvent';
}

/** An XML name: ids of charts may be anything. */
function idOf(id: string): string {
  return `id_${[...id].map((character) => (/[\w-]/.test(character) ? character : `_${character.codePointAt(0)?.toString(16) ?? ''}`)).join('')}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\n', ' ');
}
