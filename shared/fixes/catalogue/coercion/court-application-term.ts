import type { FixMaker } from '../../fix.ts';
import { dutyFix, limitFix } from '../../step-fixes.ts';

/** 强制法53: three months from the end of the periods for remedies. */
export const fixCourtApplicationTerm: FixMaker = (chart, finding) =>
  finding.field === 'limit'
    ? limitFix('court-application-term.limit', chart, finding.target, { amount: 3, unit: 'month', start: '法定期限届满之日' })
    : dutyFix('court-application-term.remedies', chart, finding.target, '当事人在法定期限内不申请行政复议、不提起行政诉讼，又不履行');
