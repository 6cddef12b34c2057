import type { FixMaker } from '../../fix.ts';
import { documentFix, dutyFix } from '../../step-fixes.ts';

/** 强制法55: the application, signed and sealed. */
export const fixCourtApplicationPapers: FixMaker = (chart, finding) =>
  finding.field === 'documents'
    ? documentFix('court-application-papers.paper', chart, finding.target, '强制执行申请书')
    : dutyFix('court-application-papers.signed', chart, finding.target, '申请书由负责人签名、加盖印章并注明日期');
