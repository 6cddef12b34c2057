import type { FixMaker } from '../../fix.ts';
import { sentenceFix } from '../../fix-by-message.ts';

/** 强制法45: the cap and the standard. */
export const fixLevyLateFee: FixMaker = (chart, finding) =>
  sentenceFix(chart, finding, [
    ['不得超出', 'levy-late-fee.cap', '滞纳金不超出应缴数额'],
    ['标准告知', 'levy-late-fee.told', '将滞纳金标准告知缴费人'],
  ]);
