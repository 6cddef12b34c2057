import { checkContext } from '../../../rules/check-context.ts';
import { urgentSteps } from '../../../rules/catalogue/coercion/coercion-facts.ts';
import type { FixMaker } from '../../fix.ts';
import { dutyFix, limitFix } from '../../step-fixes.ts';

/** 强制法19: 24 hours from the act, and the approval made up. */
export const fixCoercionUrgentReport: FixMaker = (chart, finding) => {
  const steps = urgentSteps(checkContext(chart)).filter((node) => node.kind !== 'decision');
  const id = steps.find((node) => node.id === finding.target)?.id ?? steps[0]?.id ?? finding.target;
  return finding.field === 'limit'
    ? limitFix('coercion-urgent-report.limit', chart, id, { amount: 24, unit: 'hour', start: '实施之时' })
    : dutyFix('coercion-urgent-report.duty', chart, id, '向负责人报告并补办批准手续');
};
