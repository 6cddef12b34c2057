import type { Chart } from '../../../model/chart.ts';
import { checkContext } from '../../../rules/check-context.ts';
import { nodesWith } from '../../../rules/flow.ts';
import { madeFix, type Fix, type FixMaker } from '../../fix.ts';
import { insertAfter, insertBefore, moveBefore } from '../../insert-step.ts';
import { dutyFix, stepFix } from '../../step-fixes.ts';

/** 强制法37, 38: the decision, its remedies and its service. */
export const fixEnforcementDecision: FixMaker = (chart, finding, facts) => {
  if (finding.message.startsWith('没有作出')) {
    const draft = { text: '作出强制执行决定', duty: '载明复议、诉讼的途径和期限，送达当事人', documents: ['强制执行决定书'] };
    return stepFix('enforcement-decision.step', draft.text, insertBefore(chart, finding.target, draft, facts), '在强制执行之前');
  }
  if (finding.message.includes('告知复议')) {
    return dutyFix('enforcement-decision.remedy', chart, finding.target, '告知申请行政复议、提起行政诉讼的途径和期限');
  }
  return finding.message.includes('送达')
    ? stepFix('enforcement-decision.service', '送达强制执行决定书', insertAfter(chart, finding.target, { text: '送达强制执行决定书', documents: ['送达回证'] }, facts), '在决定之后')
    : moved(chart, finding.target);
};

// helpers

function moved(chart: Chart, executionId: string): Fix[] {
  const decision = nodesWith(checkContext(chart), 'execution-decision')[0];
  const after = decision === undefined ? null : moveBefore(chart, decision.id, executionId);
  return after === null ? [] : [madeFix('enforcement-decision.move', { zh: '把决定移到强制执行之前', en: 'Move the decision before the execution' }, after)];
}
