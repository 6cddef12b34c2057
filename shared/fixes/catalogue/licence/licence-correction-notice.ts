import { limitOf } from '../../../law/legal-limits.ts';
import type { FixMaker } from '../../fix.ts';
import { sentenceFix } from '../../fix-by-message.ts';
import { limitFix } from '../../step-fixes.ts';

/** 许可法32（四）: five workdays, told once, silence as acceptance. */
export const fixLicenceCorrectionNotice: FixMaker = (chart, finding) =>
  finding.field === 'limit'
    ? limitFix('licence-correction-notice.limit', chart, finding.target, limitOf('L-5'))
    : sentenceFix(chart, finding, [
        ['逾期不告知', 'licence-correction-notice.silence', '逾期不告知的，自收到材料之日起即为受理'],
        ['没有写一次', 'licence-correction-notice.once', '一次告知需要补正的全部内容'],
      ]);
