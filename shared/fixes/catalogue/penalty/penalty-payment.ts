import { checkContext } from '../../../rules/check-context.ts';
import { hasRole } from '../../../rules/flow.ts';
import type { FixMaker } from '../../fix.ts';
import { dutyFix, limitFix } from '../../step-fixes.ts';
import { withDays } from './penalty-days.ts';

/** 处罚法67: 15 calendar days, at a bank or electronically. */
export const fixPenaltyPayment: FixMaker = (chart, finding) => {
  const node = chart.nodes.find((each) => each.id === finding.target);
  if (finding.message.startsWith('没有写到银行')) {
    return dutyFix('penalty-payment.bank', chart, finding.target, '罚款到指定银行或者通过电子支付系统缴纳');
  }
  if (finding.message.startsWith('没有写')) {
    const pays = node !== undefined && node.limit === null && hasRole(checkContext(chart), node, 'payment', 'performance', 'execution');
    return pays
      ? limitFix('penalty-payment.term', chart, finding.target, { amount: 15, unit: 'day', start: '收到行政处罚决定书之日' })
      : dutyFix('penalty-payment.duty', chart, finding.target, '收到决定书之日起十五日（自然日）内缴纳罚款');
  }
  return withDays('penalty-payment.days', chart, finding, '十五日（自然日）', /缴|银行|电子支付/);
};
