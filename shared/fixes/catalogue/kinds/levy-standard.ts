import type { FixMaker } from '../../fix.ts';
import { sentenceFix } from '../../fix-by-message.ts';

/** 公开条例20: the payer is told. */
export const fixLevyStandard: FixMaker = (chart, finding) =>
  sentenceFix(chart, finding, [
    ['告诉缴费人', 'levy-standard.told', '告知金额、标准和依据'],
  ]);
