import { checkContext } from '../../../rules/check-context.ts';
import { urgencyQuestions } from '../../../rules/catalogue/coercion/coercion-facts.ts';
import type { FixMaker } from '../../fix.ts';
import { insertBefore, laneNamed } from '../../insert-step.ts';
import { stepFix } from '../../step-fixes.ts';

/** Has the head approve before the measure: on the way of cases that are not urgent where the chart asks, else before it. */
export const fixCoercionApproval: FixMaker = (chart, finding, facts) => {
  const context = checkContext(chart);
  const head = laneNamed(chart, /领导|负责人|审批/, '');
  const asked = urgencyQuestions(context)[0];
  const ordinary = chart.edges.find((edge) => edge.from === asked?.id && /^\s*(?:否|不|非|无|没|一般|正常)/.test(edge.label));
  const target = ordinary?.to ?? finding.target;
  // One that comes too late keeps its name; two of one name could not be told apart.
  const text = chart.nodes.some((node) => node.text.trim() === '负责人批准') ? '实施前经负责人批准' : '负责人批准';
  const draft = { text, documents: ['强制措施审批表'], ...(head === '' ? {} : { laneId: head }) };
  return stepFix('coercion-approval.step', '负责人批准', insertBefore(chart, target, draft, facts, ordinary === undefined ? undefined : [ordinary.id]), '在实施之前');
};
