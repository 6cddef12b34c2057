import type { FixMaker } from '../../fix.ts';
import { sentenceFix } from '../../fix-by-message.ts';
import { insertAfter } from '../../insert-step.ts';
import { stepFix } from '../../step-fixes.ts';

/** 处罚法55: the record after the inspection, and its signatures. */
export const fixInspectionRecord: FixMaker = (chart, finding, facts) => {
  const draft = { kind: 'document' as const, text: '现场检查笔录', duty: '双方签名，拒签的注明', documents: ['现场检查笔录'] };
  return finding.message.startsWith('没有制作')
    ? stepFix('inspection-record.step', draft.text, insertAfter(chart, finding.target, draft, facts))
    : sentenceFix(chart, finding, [['没有写签名', 'inspection-record.signature', '双方签名，拒签的注明']]);
};
