import { limitOf } from '../../../law/legal-limits.ts';
import { withContent } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';

/** 许可法42: the statutory limit as the law has it. */
export const fixLicenceDecisionTerm: FixMaker = (chart, finding) => {
  const amount = /(?:的|改为|规定了)(?:45|四十五)个工作日/.test(finding.message) ? 'L-45' : 'L-20';
  const limits = { ...chart.content.limits, statutory: { mode: 'period' as const, limit: limitOf(amount) } };
  return [madeFix('licence-decision-term.limit', { zh: '改为法律规定的时限', en: 'Set the limit of the law' }, withContent(chart, { limits }))];
};
