import type { FixMaker } from '../../fix.ts';
import { insertBefore } from '../../insert-step.ts';
import { stepFix } from '../../step-fixes.ts';

/** Mediation before the decision. */
export const fixAdjudicationMediation: FixMaker = (chart, finding, facts) => {
  const draft = { text: '组织调解', duty: '自愿、合法，达成协议的制作调解书', documents: ['调解笔录'] };
  return finding.message.startsWith('没有调解') ? stepFix('adjudication-mediation.step', draft.text, insertBefore(chart, finding.target, draft, facts)) : [];
};
