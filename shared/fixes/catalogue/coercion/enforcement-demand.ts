import { checkContext } from '../../../rules/check-context.ts';
import { nodesWith } from '../../../rules/flow.ts';
import { madeFix, type FixMaker } from '../../fix.ts';
import { insertAfter, insertBefore, moveBefore } from '../../insert-step.ts';
import { documentFix, stepFix } from '../../step-fixes.ts';

/** 强制法35, 36: the written demand before the decision, and the hearing of the party. */
export const fixEnforcementDemand: FixMaker = (chart, finding, facts) => {
  const context = checkContext(chart);
  const demand = nodesWith(context, 'demand')[0];
  if (finding.message.startsWith('没有书面催告')) {
    const draft = { text: '书面催告', duty: '载明履行期限、方式、金额和陈述申辩权，听取并复核当事人的意见', documents: ['催告书'] };
    return stepFix('enforcement-demand.step', draft.text, insertBefore(chart, finding.target, draft, facts), '在强制执行决定之前');
  }
  if (finding.message.includes('“催告书”')) {
    return documentFix('enforcement-demand.written', chart, finding.target, '催告书');
  }
  if (finding.message.includes('陈述、申辩')) {
    return stepFix('enforcement-demand.statement', '听取陈述申辩', insertAfter(chart, finding.target, { text: '听取陈述申辩', duty: '记录、复核当事人的意见' }, facts), '在催告之后');
  }
  const after = demand === undefined ? null : moveBefore(chart, demand.id, finding.target);
  return after === null ? [] : [madeFix('enforcement-demand.move', { zh: '把催告移到强制执行决定之前', en: 'Move the demand before the decision' }, after)];
};
