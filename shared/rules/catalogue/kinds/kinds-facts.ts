import type { ChartNode } from '../../../model/node.ts';
import type { CheckContext } from '../../check-context.ts';
import { hasRole, nodesWith } from '../../flow.ts';
import { plain } from '../../sentences.ts';
import { saidAt } from '../../said.ts';

/** The steps at which the matter is decided or the decision made out, in flow order; where none, those of approval. */
export function decisionsOf(context: CheckContext): ChartNode[] {
  const points = context.flow.filter(
    (node) =>
      (node.kind === 'decision' && /批准|同意|决定|审批|审定|(?:准予|给予|予以)|(?:符合|具备|满足).{0,8}(?:条件|标准|要求)/.test(node.text) && !/受理|材料|属|听证|异议|申请|初审|协议/.test(node.text)) ||
      (hasRole(context, node, 'decision') && !/不予|不同意|不批准|不建议|取消|听证|受理|初审|意见|停/.test(node.text)),
  );
  // Whether conditions are met is asked first of all where somebody approves afterwards.
  const sure = points.filter((node) => !/符合|具备|满足/.test(node.text));
  const found = sure.length > 0 ? sure : points;
  return found.length > 0 ? found : nodesWith(context, 'approval');
}

/**
 * The steps that refuse what was applied for, not those that refuse to take it up: by their names, else by their documents,
 * else by the label of the exit that leads to them.
 */
export function refusalsOf({ flow, graph }: CheckContext): ChartNode[] {
  const steps = flow.filter(({ kind }) => kind !== 'decision');
  const named = steps.filter(({ text }) => isRefusing(text));
  if (named.length > 0) {
    return named;
  }
  const papers = steps.filter(({ documents }) => documents.some(isRefusing));
  return papers.length > 0 ? papers : steps.filter(({ id }) => (graph.incoming.get(id) ?? []).some(({ label }) => isRefusing(label)));
}

/** What the steps say in one, without spaces and of half width. */
export function wordsAt(nodes: readonly ChartNode[]): string {
  return plain(nodes.map(saidAt).join(';'));
}

// helpers

function isRefusing(text: string): boolean {
  return /不予|不(?:同意|批准|准予|符合)|驳回/.test(text) && !/受理/.test(text);
}
