import type { ChartNode } from '../model/node.ts';
import type { CheckContext } from './check-context.ts';
import { chartTarget, type RuleReport } from './rule.ts';

/** The step's name, duty and documents in one, figures and brackets of half width. */
export function saidAt({ text, duty, documents }: Pick<ChartNode, 'text' | 'duty' | 'documents'>): string {
  return [text, duty, ...documents].join('\n').normalize('NFKC');
}

/** The steps that say it, in flow order. */
export function saying({ flow }: CheckContext, pattern: RegExp): ChartNode[] {
  return flow.filter((node) => pattern.test(saidAt(node)));
}

/** Whether any text of the chart says it, that of flow lines and the text that stands with the drawing too. */
export function chartSays({ texts }: CheckContext, pattern: RegExp): boolean {
  return texts.some(({ text }) => pattern.test(text.normalize('NFKC')));
}

/** Where a report about a step that is missing points: the step it belongs to, else the chart. */
export function placeAt<MessageId extends string>(messageId: MessageId, node: ChartNode | undefined, field = 'duty'): RuleReport<MessageId> {
  return node === undefined ? { messageId, target: chartTarget, field: 'nodes' } : { messageId, target: node.id, field };
}
