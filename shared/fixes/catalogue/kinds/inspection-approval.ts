import type { FixMaker } from '../../fix.ts';
import { insertBefore } from '../../insert-step.ts';
import { stepFix } from '../../step-fixes.ts';

/** Approval before the inspection. */
export const fixInspectionApproval: FixMaker = (chart, finding, facts) => {
  const draft = { text: '检查审批', documents: ['行政检查审批表'] };
  return finding.message.startsWith('没有检查审批') ? stepFix('inspection-approval.step', draft.text, insertBefore(chart, finding.target, draft, facts)) : [];
};
