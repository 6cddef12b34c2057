import { chartTarget } from '../../../rules/rule.ts';
import { withContent } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';
import { joined } from '../../insert-step.ts';
import { replacedAt } from '../../replace-text.ts';
import { dutyFix } from '../../step-fixes.ts';

/** 处罚法72: three per cent a day, capped by the fine. */
export const fixPenaltyLateFine: FixMaker = (chart, finding) => {
  if (finding.message.includes('比例')) {
    return replacedAt('penalty-late-fine.rate', { zh: '改为每日百分之三', en: 'Make it three per cent a day' }, chart, finding, (text) =>
      text.replace(/百分之[零一二三四五六七八九十百点.]+|[\d０-９]+(?:[.．][\d０-９]+)?\s*[%％]|[千万]分之[一二三四五六七八九十\d０-９]+/g, '百分之三'),
    );
  }
  const cap = '加处罚款的数额不得超出罚款的数额';
  return finding.target === chartTarget
    ? [madeFix('penalty-late-fine.notes', { zh: `在其他说明中写明：${cap}`, en: 'Write the cap into the notes' }, withContent(chart, { notes: joined(chart.content.notes, `${cap}。`) }))]
    : dutyFix('penalty-late-fine.cap', chart, finding.target, cap);
};
