import { limitOf } from '../../../law/legal-limits.ts';
import type { FixMaker } from '../../fix.ts';
import { sentenceFix } from '../../fix-by-message.ts';
import { documentFix, limitFix } from '../../step-fixes.ts';

/** 许可法47, 48: the periods, the notice, the chair and the record. */
export const fixLicenceHearing: FixMaker = (chart, finding) => {
  if (finding.field === 'limit') {
    return finding.message.startsWith('没有写申请听证')
      ? limitFix('licence-hearing.asked', chart, finding.target, limitOf('L-H5'))
      : limitFix('licence-hearing.held', chart, finding.target, limitOf('L-H20'));
  }
  if (finding.field === 'documents') {
    return documentFix('licence-hearing.record', chart, finding.target, '听证笔录');
  }
  return sentenceFix(chart, finding, [
    ['没有写举行的', 'licence-hearing.notice', '举行的七个工作日前通知时间、地点'],
    ['没有写由审查人员以外', 'licence-hearing.chair', '由审查人员以外的人员主持'],
  ]);
};
