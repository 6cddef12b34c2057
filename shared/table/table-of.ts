import type { Chart } from '../model/chart.ts';
import type { ChartEdge } from '../model/edge.ts';
import type { ChartNode } from '../model/node.ts';
import { printCitation } from '../model/print-citation.ts';
import { printLimit } from '../model/print-limit.ts';
import { nodeKindTerms } from '../model/terms.ts';
import { noNext, type StepRow } from './columns.ts';
import { rowOrder } from './row-order.ts';

/** No step said to be an end. */
export const noneEnded: ReadonlySet<string> = new Set();

/**
 * The chart as a table of steps, in the order `rowOrder` gives. 下一步 is empty where the flow goes on with the next row and
 * nothing else, `—` where it ends; the last row, which has no next one, is empty unless it is in `ended` or a terminator
 * that something leads to.
 */
export function tableOf(chart: Chart, ended: ReadonlySet<string> = noneEnded): StepRow[] {
  const order = rowOrder(chart);
  const numbers = new Map(order.map((node, index) => [node.id, index + 1]));
  const lanes = new Map(chart.lanes.map((lane) => [lane.id, lane.name]));
  const exits = new Map<string, ChartEdge[]>();
  const ledTo = new Set<string>();
  for (const edge of chart.edges) {
    if (numbers.has(edge.to)) {
      ledTo.add(edge.to);
      exits.set(edge.from, [...(exits.get(edge.from) ?? []), edge]);
    }
  }
  return order.map((node, index) => ({
    id: node.id,
    kind: node.kind,
    cells: {
      number: String(index + 1),
      text: node.text,
      lane: lanes.get(node.laneId) ?? '',
      limit: node.limit === null ? '' : printLimit(node.limit),
      documents: node.documents.join('、'),
      citations: node.citations.map(printCitation).join('；'),
      next: printNext(
        node,
        exits.get(node.id) ?? [],
        numbers,
        index === order.length - 1 && !ended.has(node.id) && !(node.kind === 'terminator' && ledTo.has(node.id)),
      ),
      kind: nodeKindTerms[node.kind].zh,
      duty: node.duty,
    },
  }));
}

// helpers

function printNext(node: ChartNode, exits: readonly ChartEdge[], numbers: ReadonlyMap<string, number>, isOpen: boolean): string {
  const [first] = exits;
  if (first === undefined) {
    return isOpen ? '' : noNext;
  }
  const own = numbers.get(node.id) ?? 0;
  if (exits.length === 1 && first.label === '' && numbers.get(first.to) === own + 1) {
    return '';
  }
  return exits.map(({ label, to }) => `${label === '' ? '' : `${label}→`}${numbers.get(to) ?? ''}`).join('；');
}
