import type { Chart } from '../model/chart.ts';
import type { ChartNode } from '../model/node.ts';
import { isBlank, wordsOf } from './node-facts.ts';

/** Whether the chart says, with its reason, that no hearing is due (none of the cases of 处罚法63). */
export function excludesHearing(chart: Chart): boolean {
  return chart.content.rights.some((entry) => entry.right === 'hearing' && !entry.applies && !isBlank(entry.text));
}

/** The nodes that deal with the hearing. */
export function hearingNodes(nodes: readonly ChartNode[]): ChartNode[] {
  return nodes.filter((node) => node.rights.includes('hearing') || wordsOf(node).includes('听证'));
}
