import { checkContext } from '../../../rules/check-context.ts';
import { penaltyDecisions } from '../../../rules/catalogue/penalty/penalty-course-facts.ts';
import { nodesWith } from '../../../rules/flow.ts';
import { chartTarget } from '../../../rules/rule.ts';
import { short } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';
import { insertBefore, laneNamed, moveBefore } from '../../insert-step.ts';
import { leadThrough } from '../../lead-through.ts';

/** 处罚法58: puts a review before the first decision of the flow, or moves there the one that comes too late. */
export const fixPenaltyLegalReview: FixMaker = (chart, finding, facts) => {
  const context = checkContext(chart);
  const decision = penaltyDecisions(context)[0];
  if (decision === undefined) {
    return [];
  }
  if (finding.target === chartTarget) {
    const laneId = laneNamed(chart, /法制|法规|合法性/, decision.laneId);
    const made = insertBefore(chart, decision.id, { text: '法制审核', laneId, documents: ['法制审核意见书'] }, facts);
    const title = { zh: `在“${short(decision.text)}”之前加入“法制审核”环节`, en: `Put a step 法制审核 before "${short(decision.text)}"` };
    return made === null ? [] : [madeFix('penalty-legal-review.step', title, made)];
  }
  if (!finding.message.includes('排在处罚决定之后')) {
    return leadThrough('penalty-legal-review.lead', context, nodesWith(context, 'legal-review'));
  }
  const late = chart.nodes.find((node) => node.id === finding.target);
  const moved = late === undefined ? null : moveBefore(chart, late.id, decision.id);
  const title = { zh: `把“${short(late?.text ?? '')}”移到“${short(decision.text)}”之前`, en: `Move "${short(late?.text ?? '')}" before "${short(decision.text)}"` };
  return moved === null ? [] : [madeFix('penalty-legal-review.move', title, moved)];
};
