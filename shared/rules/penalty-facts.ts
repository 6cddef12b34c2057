import type { Chart } from '../model/chart.ts';
import type { ChartNode } from '../model/node.ts';
import { isBlank, wordsOf } from './node-facts.ts';

/**
 * Whether the chart is a penalty by ordinary procedure; the summary one (处罚法51) has neither hearing nor legal review.
 * A chart that shows both is held to the ordinary one.
 */
export function isOrdinaryPenalty(chart: Chart): boolean {
  const title = `${chart.title}\n${chart.power.name}`;
  const summaryOnly = /简易程序|当场处罚/.test(title) && !/普通程序|一般程序/.test(title);
  return chart.power.kind === 'penalty' && !summaryOnly;
}

/** Whether the chart says, with its reason, that no hearing is due (none of the cases of 处罚法63). */
export function excludesHearing(chart: Chart): boolean {
  return chart.content.rights.some((entry) => entry.right === 'hearing' && !entry.applies && !isBlank(entry.text));
}

/** The nodes that deal with the hearing. */
export function hearingNodes(nodes: readonly ChartNode[]): ChartNode[] {
  return nodes.filter((node) => node.rights.includes('hearing') || wordsOf(node).includes('听证'));
}

/** Whether the penalty is decided at the node, not spoken of before or after. */
export function isPenaltyDecision(node: ChartNode): boolean {
  return /决定/.test(node.text) && !/告知|送达|执行|履行|公示|公开|立案|听证/.test(node.text);
}
