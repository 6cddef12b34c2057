import { penaltyDecisions } from '../../../rules/catalogue/penalty/penalty-course-facts.ts';
import { checkContext } from '../../../rules/check-context.ts';
import { nodesWith } from '../../../rules/flow.ts';
import { chartTarget } from '../../../rules/rule.ts';
import type { FixMaker } from '../../fix.ts';
import { insertBefore, moveBefore } from '../../insert-step.ts';
import { leadThrough } from '../../lead-through.ts';
import { stepFix } from '../../step-fixes.ts';
import { movedFix } from './penalty-move.ts';

/** 处罚法45: hears the party between notice and decision. */
export const fixPenaltyStatementBeforeDecision: FixMaker = (chart, finding, facts) => {
  const context = checkContext(chart);
  const statements = nodesWith(context, 'statement');
  const first = statements[0];
  if (finding.target === chartTarget) {
    const next = nodesWith(context, 'legal-review')[0] ?? penaltyDecisions(context)[0];
    const section = nodesWith(context, 'notice')[0]?.laneId;
    const draft = {
      text: '听取陈述申辩',
      duty: '记录并复核，成立的采纳',
      documents: ['陈述申辩笔录'],
      ...(section === undefined ? {} : { laneId: section }),
    };
    return next === undefined ? [] : stepFix('penalty-statement-before-decision.step', draft.text, insertBefore(chart, next.id, draft, facts));
  }
  const notice = nodesWith(context, 'notice')[0];
  if (first !== undefined && first.id === finding.target && notice !== undefined) {
    return movedFix('penalty-statement-before-decision.notice', notice, moveBefore(chart, notice.id, first.id));
  }
  return [
    ...leadThrough('penalty-statement-before-decision.lead', context, [...statements, ...nodesWith(context, 'hearing')]),
    ...(first === undefined ? [] : movedFix('penalty-statement-before-decision.move', first, moveBefore(chart, first.id, finding.target))),
  ];
};
