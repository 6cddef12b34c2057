import { isSummary } from '../../../rules/catalogue/penalty/penalty-course-facts.ts';
import { checkContext } from '../../../rules/check-context.ts';
import { nodesWith } from '../../../rules/flow.ts';
import type { FixMaker } from '../../fix.ts';
import { insertAfter } from '../../insert-step.ts';
import { leadThrough } from '../../lead-through.ts';
import { dutyFix, limitFix, stepFix } from '../../step-fixes.ts';
import { withDays } from './penalty-days.ts';

/** 处罚法61, 85: served within seven working days; on the spot at once (52). */
export const fixPenaltyService: FixMaker = (chart, finding, facts) => {
  const context = checkContext(chart);
  const limit = { amount: 7, unit: 'workday', start: '宣告之日' } as const;
  if (finding.message.startsWith('没有送达')) {
    const draft = isSummary(context)
      ? { text: '当场交付', duty: '当场交付当事人，拒绝签收的在决定书上注明' }
      : { text: '送达', duty: '当场交付；当事人不在场的，依法送达', limit, limitId: 'P-D7', documents: ['送达回证'] };
    return stepFix('penalty-service.step', draft.text, insertAfter(chart, finding.target, draft, facts), '在决定之后');
  }
  if (finding.message.includes('没有送达就结束')) {
    return leadThrough('penalty-service.lead', context, nodesWith(context, 'service'));
  }
  if (finding.field === 'limit') {
    return limitFix('penalty-service.limit', chart, finding.target, limit);
  }
  return finding.message.includes('当场交付当事人')
    ? dutyFix('penalty-service.spot', chart, finding.target, '当场交付当事人，拒绝签收的在决定书上注明')
    : finding.field === 'duty'
      ? withDays('penalty-service.days', chart, finding, '七个工作日', /送达|交付/)
      : [];
};
