import { checkContext } from '../../../rules/check-context.ts';
import { measureDecisions } from '../../../rules/catalogue/coercion/coercion-facts.ts';
import { madeFix, type FixMaker } from '../../fix.ts';
import { insertBefore, moveBefore } from '../../insert-step.ts';
import { noticeMoved } from './notice-moved.ts';
import { stepFix } from '../../step-fixes.ts';

/** Hears the counterparty before the decision is handed over. */
export const fixCoercionStatement: FixMaker = (chart, finding, facts) => {
  const paper = measureDecisions(checkContext(chart))[0];
  if (finding.field !== 'text') {
    return stepFix('coercion-statement.step', '听取陈述申辩', insertBefore(chart, paper?.id ?? finding.target, { text: '听取陈述申辩', duty: '记录当事人的陈述和申辩' }, facts), '在交付决定书之前');
  }
  if (finding.message.includes('没有告知')) {
    return noticeMoved('coercion-statement.notice', chart, finding.target);
  }
  const after = paper !== undefined ? moveBefore(chart, finding.target, paper.id) : null;
  const title = { zh: '移到交付决定书之前', en: 'Move it before the decision is handed over' };
  return after === null ? [] : [madeFix('coercion-statement.move', title, after)];
};
