import type { Chart } from '../../../model/chart.ts';
import { acceptances, reviews } from '../../../rules/catalogue/licence/licence-facts.ts';
import { checkChart } from '../../../rules/check-chart.ts';
import { checkContext } from '../../../rules/check-context.ts';
import type { Finding } from '../../../rules/finding.ts';
import { chartTarget } from '../../../rules/rule.ts';
import { short } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';
import { insertBefore, moveBefore } from '../../insert-step.ts';
import { leadThrough } from '../../lead-through.ts';
import { stepFix } from '../../step-fixes.ts';

/** 许可法34, 37: puts the examination in before the decision; acceptance that comes too late goes before what it belongs before. */
export const fixLicenceOrder: FixMaker = (chart, finding, facts) => {
  const context = checkContext(chart);
  if (finding.message.startsWith('没有审查')) {
    const draft = { text: '审查', duty: '审查申请材料，提出审查意见', documents: ['审查意见表'] };
    return finding.target === chartTarget ? [] : stepFix('licence-order.review', draft.text, insertBefore(chart, finding.target, draft, facts));
  }
  const late = finding.message.includes('没有经过受理') ? acceptances(context) : finding.message.includes('没有经过审查') ? reviews(context) : [];
  const [step] = late;
  const after = step === undefined ? null : moveBefore(chart, step.id, finding.target);
  const title = { zh: `把“${short(step?.text ?? '')}”移到前面`, en: `Move "${short(step?.text ?? '')}" forward` };
  return [...leadThrough('licence-order.lead', context, late), ...(after === null ? [] : [madeFix('licence-order.move', title, after)])].filter(({ after: mended }) => isGone(mended, finding));
};

// helpers

/** Of the ways to mend an order only those that do. */
function isGone(mended: Chart, { rule, target, message }: Finding): boolean {
  return !checkChart(mended, { preset: 'filing' }).some((each) => each.rule === rule && each.target === target && each.message === message);
}
