import { graphOf } from '../../../model/graph.ts';
import type { ChartNode } from '../../../model/node.ts';
import { checkContext } from '../../../rules/check-context.ts';
import { chartTarget } from '../../../rules/rule.ts';
import type { FixMaker } from '../../fix.ts';
import { insertBefore } from '../../insert-step.ts';
import { dutyFix, stepFix } from '../../step-fixes.ts';

/** 强制法28: a way out on which the measure is lifted. */
export const fixCoercionLifting: FixMaker = (chart, finding, facts) => {
  if (finding.target !== chartTarget) {
    return finding.message.includes('退还')
      ? dutyFix('coercion-lifting.return', chart, finding.target, '立即退还财物；已经拍卖、变卖的，退还所得款项')
      : dutyFix('coercion-lifting.tell', chart, finding.target, '通知金融机构和当事人');
  }
  const context = checkContext(chart);
  const isFreezing = context.procedure === 'freezing';
  const draft = isFreezing
    ? { text: '解除冻结', duty: '通知金融机构和当事人', documents: ['解除冻结决定书'] }
    : { text: '解除查封（扣押）', duty: '立即退还财物；已经拍卖、变卖的，退还所得款项', documents: ['解除查封（扣押）决定书'] };
  const end = context.ends.find((node) => node.kind === 'terminator' && /归档|结案|办结|结束/.test(node.text)) ?? context.ends[0];
  const open = end === undefined ? [] : (graphOf(chart).incoming.get(end.id) ?? []).filter((edge) => isOpen(graphOf(chart).nodes.get(edge.from)));
  if (end === undefined || open.length === 0) {
    return [];
  }
  // An exit of the question what becomes of the goods says when it is taken.
  const unlabelled = new Set(open.filter((edge) => edge.label === '' && graphOf(chart).nodes.get(edge.from)?.kind === 'decision').map((edge) => edge.id));
  const after = insertBefore(chart, end.id, draft, facts, open.map((edge) => edge.id));
  const labelled = after === null ? null : { ...after, edges: after.edges.map((edge) => (unlabelled.has(edge.id) ? { ...edge, label: '应当解除' } : edge)) };
  return stepFix('coercion-lifting.step', draft.text, labelled);
};

// helpers

/** Where the goods are neither taken for good nor gone on with a case. */
function isOpen(node: ChartNode | undefined): boolean {
  return node !== undefined && node.kind !== 'predefined' && (node.kind === 'decision' || !/没收|销毁|移送/.test(node.text));
}
