import type { FixMaker } from '../../fix.ts';
import { dutyFix, limitFix } from '../../step-fixes.ts';
import { withDays } from './penalty-days.ts';

/** 处罚法70, 71, 85: the receipt, and two working days. */
export const fixPenaltyCashCollection: FixMaker = (chart, finding) => {
  if (finding.message.includes('专用票据')) {
    return dutyFix('penalty-cash-collection.receipt', chart, finding.target, '出具财政部门统一制发的专用票据');
  }
  return finding.field === 'limit'
    ? limitFix('penalty-cash-collection.limit', chart, finding.target, { amount: 2, unit: 'workday', start: '收缴罚款之日' })
    : withDays('penalty-cash-collection.days', chart, finding, '二个工作日', /收缴|交至|机关|缴付/);
};
