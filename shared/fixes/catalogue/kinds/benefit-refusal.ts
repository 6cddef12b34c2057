import type { FixMaker } from '../../fix.ts';
import { rightFix, sentenceFix } from '../../fix-by-message.ts';
import { documentFix } from '../../step-fixes.ts';

/** 社会救助暂行办法11, 13: in writing, with reasons. */
export const fixBenefitRefusal: FixMaker = (chart, finding) => {
  if (finding.field === 'documents') {
    return documentFix('benefit-refusal.document', chart, finding.target, '不予给付决定书');
  }
  return finding.field === 'rights'
    ? rightFix('benefit-refusal.reasons', chart, finding.target, 'reasons')
    : sentenceFix(chart, finding, [['停发', 'benefit-refusal.stop', '停止给付的，书面说明理由']]);
};
