import type { FixMaker } from '../../fix.ts';
import { dutyFix } from '../../step-fixes.ts';

/** 许可法59: the published items and standard. */
export const fixLicenceFee: FixMaker = (chart, finding) => (finding.field === 'duty' ? dutyFix('licence-fee.standard', chart, finding.target, '按照公布的法定项目和标准收取') : []);
