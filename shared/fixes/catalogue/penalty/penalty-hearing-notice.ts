import type { FixMaker } from '../../fix.ts';
import { dutyFix, limitFix } from '../../step-fixes.ts';
import { withDays } from './penalty-days.ts';

/** 处罚法64（二）, 85: told seven working days before. */
export const fixPenaltyHearingNotice: FixMaker = (chart, finding) => {
  if (finding.field === 'limit') {
    return limitFix('penalty-hearing-notice.limit', chart, finding.target, { amount: 7, unit: 'workday', start: '通知之日' });
  }
  return finding.message.startsWith('没有写')
    ? dutyFix('penalty-hearing-notice.duty', chart, finding.target, '举行听证的七个工作日前通知时间、地点')
    : withDays('penalty-hearing-notice.days', chart, finding, '七个工作日', /前|通知|满/);
};
