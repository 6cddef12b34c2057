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
  return end === undefined || open.length === 0 ? [] : stepFix('coercion-lifting.step', draft.text, insertBefore(chart, end.id, draft, facts, open.map((edge) => edge.id)));
};

// helpers

/** Where the goods are neither taken for good nor gone on with a case. */
function isOpen(node: ChartNode | undefined): boolean {
  return node !== undefined && node.kind !== 'predefined' && (node.kind === 'decision' || !/没收|销毁|移送/.test(node.text));
}
