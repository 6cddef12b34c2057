import type { FixMaker } from '../../fix.ts';
import { dutyFix } from '../../step-fixes.ts';

/** 处罚法45: the defence is reviewed. */
export const fixPenaltyDefenceReviewed: FixMaker = (chart, finding) => dutyFix('penalty-defence-reviewed.duty', chart, finding.target, '进行复核，成立的采纳');
