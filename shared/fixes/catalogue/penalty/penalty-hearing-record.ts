import type { FixMaker } from '../../fix.ts';
import { documentFix } from '../../step-fixes.ts';

/** 处罚法64（八）: the record of the hearing. */
export const fixPenaltyHearingRecord: FixMaker = (chart, finding) => documentFix('penalty-hearing-record.document', chart, finding.target, '听证笔录');
