import type { FixMaker } from '../../fix.ts';
import { insertBefore } from '../../insert-step.ts';
import { dutyFix, stepFix } from '../../step-fixes.ts';

/** 强制法18（七）至（九）: the record and who signs it. */
export const fixCoercionRecord: FixMaker = (chart, finding, facts) => {
  if (finding.message.startsWith('没有制作')) {
    const draft = { text: '制作现场笔录', duty: '当事人和执法人员签名，拒绝的注明；当事人不到场的由见证人签名', documents: ['现场笔录'] };
    return stepFix('coercion-record.step', draft.text, insertBefore(chart, finding.target, draft, facts));
  }
  return finding.message.includes('见证人')
    ? dutyFix('coercion-record.witness', chart, finding.target, '当事人不到场的由见证人签名')
    : dutyFix('coercion-record.signature', chart, finding.target, '当事人和执法人员签名，拒绝的注明');
};
