import { checkContext } from '../../../rules/check-context.ts';
import { measureSteps } from '../../../rules/catalogue/coercion/coercion-facts.ts';
import type { FixMaker } from '../../fix.ts';
import { insertAfter } from '../../insert-step.ts';
import { documentFix, limitFix, stepFix } from '../../step-fixes.ts';

/** 强制法30, 31: the bank’s notice, the decision within three working days. */
export const fixFreezingPapers: FixMaker = (chart, finding, facts) => {
  const measure = measureSteps(checkContext(chart))[0];
  if (finding.field === 'limit') {
    return limitFix('freezing-papers.days', chart, finding.target, { amount: 3, unit: 'workday', start: '冻结之日' });
  }
  if (measure === undefined) {
    return [];
  }
  if (finding.message.includes('冻结通知书')) {
    return documentFix('freezing-papers.bank', chart, measure.id, '冻结通知书');
  }
  const draft = { text: '交付冻结决定书', documents: ['冻结决定书'], limit: { amount: 3, unit: 'workday', start: '冻结之日' } as const };
  return stepFix('freezing-papers.decision', draft.text, insertAfter(chart, measure.id, draft, facts));
};
