import type { FixMaker } from '../../fix.ts';
import { noticeMoved } from './notice-moved.ts';
import { dutyFix } from '../../step-fixes.ts';

/** Says at the measure what 强制法18（二）（三） asks. */
export const fixCoercionOfficers: FixMaker = (chart, finding) => {
  if (finding.field === 'text') {
    return noticeMoved('coercion-officers.move', chart, finding.target);
  }
  return finding.message.includes('出示')
    ? dutyFix('coercion-officers.identity', chart, finding.target, '出示执法身份证件')
    : dutyFix('coercion-officers.number', chart, finding.target, '由两名以上行政执法人员实施');
};
