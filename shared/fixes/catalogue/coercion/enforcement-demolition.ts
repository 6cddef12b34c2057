import type { FixMaker } from '../../fix.ts';
import { insertBefore } from '../../insert-step.ts';
import { dutyFix, stepFix } from '../../step-fixes.ts';

/** 强制法44: the public notice, its period, the remedies awaited. */
export const fixEnforcementDemolition: FixMaker = (chart, finding, facts) => {
  if (finding.message.includes('公告环节。请在执行之前')) {
    return stepFix('enforcement-demolition.notice', '公告', insertBefore(chart, finding.target, { text: '公告', duty: '限期当事人自行拆除', documents: ['限期拆除公告'] }, facts), '在强制拆除之前');
  }
  return finding.message.includes('限期当事人自行拆除。请')
    ? dutyFix('enforcement-demolition.period', chart, finding.target, '限期当事人自行拆除')
    : dutyFix('enforcement-demolition.remedies', chart, finding.target, '当事人在法定期限内不申请行政复议、不提起行政诉讼又不拆除的，依法强制拆除');
};
