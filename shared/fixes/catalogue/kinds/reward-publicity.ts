import { checkContext } from '../../../rules/check-context.ts';
import { nodesWith } from '../../../rules/flow.ts';
import type { FixMaker } from '../../fix.ts';
import { insertAfter, insertBefore } from '../../insert-step.ts';
import { stepFix } from '../../step-fixes.ts';

/** Publicity before the decision, objections after it. */
export const fixRewardPublicity: FixMaker = (chart, finding, facts) => {
  if (finding.message.startsWith('没有公示')) {
    const draft = { text: '公示', duty: '公示名单、事迹和受理异议的电话；核查异议', documents: ['公示'] };
    return stepFix('reward-publicity.step', draft.text, insertBefore(chart, nodesWith(checkContext(chart), 'objection')[0]?.id ?? finding.target, draft, facts));
  }
  const draft = { text: '核查异议', documents: ['异议核查报告'] };
  return finding.message.startsWith('没有处理异议') ? stepFix('reward-publicity.objection', draft.text, insertAfter(chart, finding.target, draft, facts)) : [];
};
