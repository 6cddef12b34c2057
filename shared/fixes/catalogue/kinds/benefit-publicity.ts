import type { FixMaker } from '../../fix.ts';
import { insertBefore } from '../../insert-step.ts';
import { stepFix } from '../../step-fixes.ts';

/** 社会救助暂行办法11: publicity before the decision. */
export const fixBenefitPublicity: FixMaker = (chart, finding, facts) => {
  const draft = { text: '公示', duty: '公示对象、标准和监督电话', documents: ['公示表'] };
  return finding.message.startsWith('没有公示') ? stepFix('benefit-publicity.step', draft.text, insertBefore(chart, finding.target, draft, facts)) : [];
};
