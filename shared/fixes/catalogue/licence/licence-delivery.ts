import { limitOf } from '../../../law/legal-limits.ts';
import type { FixMaker } from '../../fix.ts';
import { limitFix } from '../../step-fixes.ts';

/** 许可法44: ten workdays. */
export const fixLicenceDelivery: FixMaker = (chart, finding) => (finding.field === 'limit' ? limitFix('licence-delivery.limit', chart, finding.target, limitOf('L-10')) : []);
