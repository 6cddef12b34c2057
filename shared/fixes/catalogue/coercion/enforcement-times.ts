import { chartTarget } from '../../../rules/rule.ts';
import { withContent } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';
import { joined } from '../../insert-step.ts';
import { dutyFix } from '../../step-fixes.ts';

/** 强制法43: the note at the execution, or in the text. */
export const fixEnforcementTimes: FixMaker = (chart, finding) => {
  const sentence = '不得在夜间或者法定节假日实施，情况紧急的除外';
  if (finding.target !== chartTarget) {
    return dutyFix('enforcement-times.duty', chart, finding.target, sentence);
  }
  const notes = joined(chart.content.notes, `强制执行${sentence}。`);
  return [madeFix('enforcement-times.notes', { zh: `在其他说明中写明：${sentence}`, en: 'Say so in the notes' }, withContent(chart, { notes }))];
};
