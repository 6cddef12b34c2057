import type { FixMaker } from '../../fix.ts';
import { sentenceFix } from '../../fix-by-message.ts';
import { documentFix } from '../../step-fixes.ts';

/** 许可法32: the paper, its seal and its date. */
export const fixLicenceAcceptancePaper: FixMaker = (chart, finding) => {
  if (finding.field === 'documents') {
    return documentFix('licence-acceptance-paper.document', chart, finding.target, finding.message.startsWith('受理没有') ? '受理通知书' : '不予受理通知书');
  }
  return sentenceFix(chart, finding, [
    ['印章', 'licence-acceptance-paper.seal', '加盖专用印章'],
    ['注明日期', 'licence-acceptance-paper.date', '注明日期'],
  ]);
};
