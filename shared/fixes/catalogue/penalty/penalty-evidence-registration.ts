import type { FixMaker } from '../../fix.ts';
import { dutyFix, limitFix } from '../../step-fixes.ts';
import { withDays } from './penalty-days.ts';

/** 处罚法56, 85: approval and seven working days. */
export const fixPenaltyEvidenceRegistration: FixMaker = (chart, finding) => {
  if (finding.field === 'limit') {
    return limitFix('penalty-evidence-registration.limit', chart, finding.target, { amount: 7, unit: 'workday', start: '登记保存之日' });
  }
  return finding.message.includes('批准')
    ? dutyFix('penalty-evidence-registration.approval', chart, finding.target, '经行政机关负责人批准')
    : withDays('penalty-evidence-registration.days', chart, finding, '七个工作日', /./);
};
