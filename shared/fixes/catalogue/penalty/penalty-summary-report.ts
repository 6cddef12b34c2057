import { checkContext } from '../../../rules/check-context.ts';
import { nodesWith } from '../../../rules/flow.ts';
import type { FixMaker } from '../../fix.ts';
import { insertAfter } from '../../insert-step.ts';
import { leadThrough } from '../../lead-through.ts';
import { stepFix } from '../../step-fixes.ts';

/** 处罚法52: reported to the agency once it is handed over. */
export const fixPenaltySummaryReport: FixMaker = (chart, finding, facts) => {
  const context = checkContext(chart);
  if (!finding.message.startsWith('没有报')) {
    return leadThrough('penalty-summary-report.lead', context, nodesWith(context, 'report-for-record'));
  }
  const draft = { text: '报所属行政机关备案', documents: ['备案登记表'] };
  const served = nodesWith(context, 'service')[0];
  const after = (served === undefined ? null : insertAfter(chart, served.id, draft, facts)) ?? insertAfter(chart, finding.target, draft, facts);
  return stepFix('penalty-summary-report.step', draft.text, after);
};
