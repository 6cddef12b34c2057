import { withNode } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';
import { replacedAt } from '../../replace-text.ts';
import { dutyFix } from '../../step-fixes.ts';

/** 强制法25（三）: not counted, told in writing, at the agency’s cost. */
export const fixCoercionTestTime: FixMaker = (chart, finding) => {
  if (finding.field === 'notCounted') {
    const title = { zh: '标为不计入办理时限', en: 'Mark it as not counted' };
    return [madeFix('coercion-test-time.notCounted', title, withNode(chart, finding.target, { notCounted: true }))];
  }
  if (finding.message.includes('书面告知')) {
    return dutyFix('coercion-test-time.written', chart, finding.target, '期间书面告知当事人');
  }
  const title = { zh: '改为由行政机关承担', en: 'Have the agency pay' };
  return replacedAt('coercion-test-time.cost', title, chart, finding, (text) => text.replaceAll(/由(?:当事人|被处罚人|相对人|违法行为人)(?:承担|支付|缴纳)/g, '由行政机关承担'));
};
