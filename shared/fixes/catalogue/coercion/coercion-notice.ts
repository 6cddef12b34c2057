import type { FixMaker } from '../../fix.ts';
import { insertBefore } from '../../insert-step.ts';
import { noticeMoved } from './notice-moved.ts';
import { dutyFix, stepFix } from '../../step-fixes.ts';

/** 强制法18（四）（五）: the counterparty is called, and told on the spot. */
export const fixCoercionNotice: FixMaker = (chart, finding, facts) => {
  const draft = { text: '当场告知', duty: '通知当事人到场，当场告知理由、依据、权利和救济途径' };
  if (finding.message.startsWith('没有当场告知')) {
    return stepFix('coercion-notice.step', draft.text, insertBefore(chart, finding.target, draft, facts), '在交付决定书之前');
  }
  if (finding.field === 'text') {
    return noticeMoved('coercion-notice.move', chart, finding.target);
  }
  return finding.message.startsWith('没有写通知')
    ? dutyFix('coercion-notice.attendance', chart, finding.target, '通知当事人到场')
    : dutyFix('coercion-notice.content', chart, finding.target, '当场告知理由、依据、权利和救济途径');
};
