import type { Chart } from '../../../model/chart.ts';
import { checkContext } from '../../../rules/check-context.ts';
import { nodesWith } from '../../../rules/flow.ts';
import { chartTarget } from '../../../rules/rule.ts';
import { afterCommands, withMarks } from '../../changes.ts';
import type { Fix, FixFacts, FixMaker } from '../../fix.ts';
import { insertBefore, laneNamed } from '../../insert-step.ts';
import { dutyFix, limitFix, stepFix } from '../../step-fixes.ts';

/** 强制法25, 32: approved by the head, 30 days at most, told in writing with reasons. */
export const fixCoercionExtension: FixMaker = (chart, finding, facts) => {
  if (finding.target === chartTarget) {
    return branch(chart, facts);
  }
  if (finding.field === 'limit') {
    return limitFix('coercion-extension.limit', chart, finding.target, { amount: 30, unit: 'day', start: '原期限届满之日' });
  }
  return finding.message.includes('经行政机关负责人批准')
    ? dutyFix('coercion-extension.approval', chart, finding.target, '经行政机关负责人批准')
    : dutyFix('coercion-extension.notice', chart, finding.target, '书面告知当事人并说明理由');
};

// helpers

/** The question and the extension before the goods are dealt with. */
function branch(chart: Chart, facts: FixFacts): Fix[] {
  const context = checkContext(chart);
  const target = context.flow.find((node) => /处理决定|作出处理|没收/.test(node.text)) ?? nodesWith(context, 'lifting')[0];
  if (target === undefined) {
    return [];
  }
  const asked = insertBefore(chart, target.id, { kind: 'decision', text: '情况复杂，需要延长？' }, facts);
  const question = asked?.nodes.find((node) => !chart.nodes.some((each) => each.id === node.id));
  const onward = asked?.edges.find((edge) => edge.from === question?.id);
  if (asked === null || question === undefined || onward === undefined) {
    return [];
  }
  const step = { text: '批准延长期限', duty: '书面告知当事人并说明理由', limit: { amount: 30, unit: 'day', start: '原期限届满之日' } as const, documents: ['延长期限决定书'] };
  const longer = insertBefore(asked, target.id, { ...step, laneId: laneNamed(chart, /领导|负责人|审批/, target.laneId) }, facts, [onward.id]);
  if (longer === null) {
    return [];
  }
  const before = longer.edges.map((edge) => (edge.id === onward.id ? { ...edge, label: '是' } : edge));
  const withNo = afterCommands({ ...longer, edges: before }, facts.newId, { command: 'edge.add', arguments: { from: question.id, to: target.id, label: '否' } });
  const added = withNo.edges.at(-1)?.id ?? '';
  return stepFix('coercion-extension.branch', '延长期限', withMarks(withNo, [added]), '在处理之前');
}
