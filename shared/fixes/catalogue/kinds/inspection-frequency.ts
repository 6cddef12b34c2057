import type { FixMaker } from '../../fix.ts';
import { dutyFix } from '../../step-fixes.ts';

/** 营商环境条例54: the cap. */
export const fixInspectionFrequency: FixMaker = (chart, finding) => dutyFix('inspection-frequency.duty', chart, finding.target, '不超过公布的年度检查频次上限');
