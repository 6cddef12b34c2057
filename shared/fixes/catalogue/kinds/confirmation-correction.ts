import type { FixMaker } from '../../fix.ts';
import { sentenceFix } from '../../fix-by-message.ts';

/** 营商环境条例36: told once. */
export const fixConfirmationCorrection: FixMaker = (chart, finding) =>
  sentenceFix(chart, finding, [
    ['没有写一次性', 'confirmation-correction.once', '一次性告知需要补正的全部内容'],
  ]);
