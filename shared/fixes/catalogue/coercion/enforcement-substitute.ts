import { checkContext } from '../../../rules/check-context.ts';
import { nodesWith } from '../../../rules/flow.ts';
import type { FixMaker } from '../../fix.ts';
import { dutyFix, limitFix } from '../../step-fixes.ts';

/** 强制法51: three working days ahead, under supervision. */
export const fixEnforcementSubstitute: FixMaker = (chart, finding) => {
  if (finding.field !== 'limit') {
    return dutyFix('enforcement-substitute.present', chart, finding.target, '派员到场监督');
  }
  const demand = nodesWith(checkContext(chart), 'demand').find((node) => node.limit === null && node.kind !== 'decision');
  return demand === undefined ? dutyFix('enforcement-substitute.duty', chart, finding.target, '代履行三个工作日前催告') : limitFix('enforcement-substitute.demand', chart, demand.id, { amount: 3, unit: 'workday', start: '代履行之前' });
};
