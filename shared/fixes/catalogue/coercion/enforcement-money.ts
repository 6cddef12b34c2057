import { withContent } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';
import { joined } from '../../insert-step.ts';

/** 强制法45（二）: the cap, in the notes. */
export const fixEnforcementMoney: FixMaker = (chart) => {
  const notes = joined(chart.content.notes, '加处罚款或者滞纳金的标准告知当事人，数额不得超出金钱给付义务的数额。');
  return [madeFix('enforcement-money.notes', { zh: '在其他说明中写明上限', en: 'State the cap in the notes' }, withContent(chart, { notes }))];
};
