import { asLimit } from '../../../law/legal-limit.ts';
import { legalLimit } from '../../../law/legal-limits.ts';
import { limitsOfStep } from '../../../law/role-limits.ts';
import { checkContext } from '../../../rules/check-context.ts';
import type { FixMaker } from '../../fix.ts';
import { limitFix } from '../../step-fixes.ts';

/** The number and unit of the law; the step's own start stays. */
export const fixLimitMatchesLaw: FixMaker = (chart, finding) => {
  const node = chart.nodes.find((each) => each.id === finding.target);
  const context = checkContext(chart);
  const ids = node === undefined ? [] : node.limitId !== null ? [node.limitId] : limitsOfStep(context.procedure, context.roles.get(node.id) ?? [], node.text);
  const legal = legalLimit(ids[0] ?? '');
  if (node?.limit === undefined || node.limit === null || legal === null) {
    return [];
  }
  const { start } = node.limit;
  return limitFix('limit-matches-law.limit', chart, node.id, { ...asLimit(legal), start: start.trim() === '' ? legal.start : start });
};
