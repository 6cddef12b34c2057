import { checkContext } from '../../../rules/check-context.ts';
import { nodesWith } from '../../../rules/flow.ts';
import { madeFix, type FixMaker } from '../../fix.ts';
import { insertBefore, moveBefore } from '../../insert-step.ts';
import { documentFix, limitFix, stepFix } from '../../step-fixes.ts';

/** 强制法54: the demand before the application, ten working days ahead. */
export const fixCourtDemand: FixMaker = (chart, finding, facts) => {
  const context = checkContext(chart);
  const limit = { amount: 10, unit: 'workday', start: '催告书送达之日' } as const;
  if (finding.message.startsWith('没有催告')) {
    const draft = { text: '催告', duty: '送达催告书，十个工作日后仍未履行的申请执行', documents: ['催告书', '送达回证'] };
    return stepFix('court-demand.step', draft.text, insertBefore(chart, finding.target, draft, facts), '在申请之前');
  }
  if (finding.field === 'limit') {
    const performance = context.flow.find((node) => /履行/.test(node.text) && node.limit === null && node.kind === 'decision');
    return limitFix('court-demand.days', chart, performance?.id ?? finding.target, limit);
  }
  if (finding.field === 'documents') {
    return documentFix('court-demand.written', chart, finding.target, '催告书');
  }
  const demand = nodesWith(context, 'demand')[0];
  const after = demand === undefined ? null : moveBefore(chart, demand.id, finding.target);
  return after === null ? [] : [madeFix('court-demand.move', { zh: '把催告移到申请之前', en: 'Move the demand before the application' }, after)];
};
