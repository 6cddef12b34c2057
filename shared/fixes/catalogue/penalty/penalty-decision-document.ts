import type { FixMaker } from '../../fix.ts';
import { documentFix, dutyFix } from '../../step-fixes.ts';

/** 处罚法52, 59: the decision document, its form and signature. */
export const fixPenaltyDecisionDocument: FixMaker = (chart, finding) => {
  if (finding.field === 'documents') {
    return documentFix('penalty-decision-document.document', chart, finding.target, '行政处罚决定书');
  }
  return finding.message.includes('签名')
    ? dutyFix('penalty-decision-document.signature', chart, finding.target, '执法人员签名或者盖章')
    : dutyFix('penalty-decision-document.form', chart, finding.target, '填写预定格式、编有号码的决定书');
};
