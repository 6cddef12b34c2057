import type { FixMaker } from '../../fix.ts';
import { insertAfter } from '../../insert-step.ts';
import { documentFix, dutyFix, stepFix } from '../../step-fixes.ts';

/** 强制法24: decision and list, handed over on the spot. */
export const fixCoercionDecision: FixMaker = (chart, finding, facts) => {
  if (finding.message.startsWith('没有制作')) {
    const draft = { text: '交付查封（扣押）决定书和清单', duty: '当场交付，清单一式二份；财物妥善保管，不得使用或者损毁', documents: ['查封（扣押）决定书', '查封（扣押）清单'] };
    return stepFix('coercion-decision.step', draft.text, insertAfter(chart, finding.target, draft, facts));
  }
  return finding.field === 'documents'
    ? documentFix('coercion-decision.list', chart, finding.target, '查封（扣押）清单')
    : dutyFix('coercion-decision.spot', chart, finding.target, '当场交付当事人');
};
