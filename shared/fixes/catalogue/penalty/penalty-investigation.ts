import { investigations, penaltyDecisions } from '../../../rules/catalogue/penalty/penalty-course-facts.ts';
import { checkContext } from '../../../rules/check-context.ts';
import { nodesWith } from '../../../rules/flow.ts';
import { chartTarget } from '../../../rules/rule.ts';
import type { FixMaker } from '../../fix.ts';
import { insertBefore } from '../../insert-step.ts';
import { leadThrough } from '../../lead-through.ts';
import { stepFix } from '../../step-fixes.ts';

/** 处罚法54, 42, 55: investigates before the notice. */
export const fixPenaltyInvestigation: FixMaker = (chart, finding, facts) => {
  const context = checkContext(chart);
  if (finding.target !== chartTarget) {
    return leadThrough('penalty-investigation.lead', context, investigations(context));
  }
  const next = nodesWith(context, 'notice')[0] ?? penaltyDecisions(context)[0];
  const draft = { text: '调查取证', duty: '两名以上执法人员进行，出示执法证件，制作笔录', documents: ['询问（检查）笔录'] };
  return next === undefined ? [] : stepFix('penalty-investigation.step', draft.text, insertBefore(chart, next.id, draft, facts));
};
