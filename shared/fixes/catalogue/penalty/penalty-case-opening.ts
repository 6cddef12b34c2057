import { caseOpenings, investigations } from '../../../rules/catalogue/penalty/penalty-course-facts.ts';
import { checkContext } from '../../../rules/check-context.ts';
import { chartTarget } from '../../../rules/rule.ts';
import type { FixMaker } from '../../fix.ts';
import { insertBefore, moveBefore } from '../../insert-step.ts';
import { leadThrough } from '../../lead-through.ts';
import { stepFix } from '../../step-fixes.ts';
import { movedFix } from './penalty-move.ts';

/** 处罚法54: opens the case before it is investigated. */
export const fixPenaltyCaseOpening: FixMaker = (chart, finding, facts) => {
  const context = checkContext(chart);
  const first = investigations(context)[0];
  const opening = caseOpenings(context)[0];
  if (finding.target === chartTarget) {
    return first === undefined ? [] : stepFix('penalty-case-opening.step', '立案', insertBefore(chart, first.id, { text: '立案', documents: ['立案审批表'] }, facts), '在调查取证之前');
  }
  return opening === undefined
    ? []
    : [...movedFix('penalty-case-opening.move', opening, moveBefore(chart, opening.id, finding.target)), ...leadThrough('penalty-case-opening.lead', context, [opening])];
};
