import { limitOf } from '../../../law/legal-limits.ts';
import type { FixMaker } from '../../fix.ts';
import { dutyFix, limitFix } from '../../step-fixes.ts';

/** 许可法43: twenty workdays; 35: everything is sent up. */
export const fixLicenceLowerReview: FixMaker = (chart, finding) =>
  finding.field === 'limit'
    ? limitFix('licence-lower-review.limit', chart, finding.target, limitOf('L-SUB20'))
    : dutyFix('licence-lower-review.papers', chart, finding.target, '将初步审查意见和全部申请材料直接报送上级');
