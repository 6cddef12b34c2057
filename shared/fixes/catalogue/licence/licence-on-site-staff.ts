import type { FixMaker } from '../../fix.ts';
import { dutyFix } from '../../step-fixes.ts';

/** 许可法34: two staff. */
export const fixLicenceOnSiteStaff: FixMaker = (chart, finding) => dutyFix('licence-on-site-staff.number', chart, finding.target, '由两名以上工作人员核查');
