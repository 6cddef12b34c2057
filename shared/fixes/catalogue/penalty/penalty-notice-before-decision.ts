import { investigations, penaltyDecisions } from '../../../rules/catalogue/penalty/penalty-course-facts.ts';
import { checkContext } from '../../../rules/check-context.ts';
import { nodesWith } from '../../../rules/flow.ts';
import { chartTarget } from '../../../rules/rule.ts';
import type { FixMaker } from '../../fix.ts';
import { insertAfter, insertBefore, moveBefore } from '../../insert-step.ts';
import { leadThrough } from '../../lead-through.ts';
import { stepFix } from '../../step-fixes.ts';
import { movedFix } from './penalty-move.ts';

/** 处罚法44: tells the party before anything it answers to and before the decision. */
export const fixPenaltyNoticeBeforeDecision: FixMaker = (chart, finding, facts) => {
  const context = checkContext(chart);
  const decision = penaltyDecisions(context)[0];
  const answer = nodesWith(context, 'hearing-request', 'statement')[0] ?? decision;
  if (finding.target === chartTarget) {
    const last = investigations(context).at(-1);
    const draft = {
      text: '事先告知',
      duty: '告知拟处罚内容、事实、理由、依据和权利',
      documents: ['行政处罚事先告知书'],
      rights: ['reasons', 'statement', 'defence'] as const,
      ...(last === undefined ? {} : { laneId: last.laneId }),
    };
    const made = { ...draft, rights: [...draft.rights] };
    const after = (last === undefined ? null : insertAfter(chart, last.id, made, facts)) ?? (answer === undefined ? null : insertBefore(chart, answer.id, made, facts));
    return stepFix('penalty-notice-before-decision.step', draft.text, after);
  }
  const notice = nodesWith(context, 'notice')[0];
  return notice === undefined
    ? []
    : [
        ...leadThrough('penalty-notice-before-decision.lead', context, nodesWith(context, 'notice')),
        ...movedFix('penalty-notice-before-decision.move', notice, answer === undefined ? null : moveBefore(chart, notice.id, answer.id)),
      ];
};
