import { sectionOf, type ChartGraph } from '../model/graph.ts';
import type { ChartNode } from '../model/node.ts';
import type { Term } from '../model/terms.ts';

const processKinds: ReadonlySet<ChartNode['kind']> = new Set(['step', 'decision', 'document', 'input', 'predefined']);

/** Whether something is done at the node: not a mere beginning, end or connector. */
export function isProcess(node: ChartNode): boolean {
  return processKinds.has(node.kind);
}

/** Whether the counterparty or an outside body does it: then no section of the department answers for it. */
export function isHandledOutside(node: ChartNode, graph: ChartGraph): boolean {
  const kind = graph.lanes.get(node.laneId)?.kind;
  return kind === 'party' || kind === 'external';
}

/** The sections that handle the node, one by one: 业务科、基层科 → 业务科, 基层科. */
export function sectionsOf(node: ChartNode, graph: ChartGraph): string[] {
  return sectionOf(node, graph.lanes.get(node.laneId))
    .split(/[、，,；;/]/)
    .map((section) => section.trim())
    .filter((section) => section !== '');
}

/** The node's name in a message. */
export function nodeName(node: ChartNode): string | Term {
  return node.text.trim() === '' ? { zh: '（未命名）', en: '(unnamed)' } : node.text;
}

/** Name and duty together, for rules that look for a matter by its words. */
export function wordsOf(node: ChartNode): string {
  return `${node.text}\n${node.duty}`;
}

export function isBlank(text: string): boolean {
  return text.trim() === '';
}
