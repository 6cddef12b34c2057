import { withContent } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';
import { joined } from '../../insert-step.ts';

/** 强制法39, 40: said in the notes what happens then. */
export const fixEnforcementSettlement: FixMaker = (chart) => {
  const notes = joined(chart.content.notes, '执行中有法定情形的，中止或者终结执行；中止情形消失后恢复执行。');
  return [madeFix('enforcement-settlement.notes', { zh: '在其他说明中写明中止、终结执行', en: 'Say in the notes how execution is suspended or ended' }, withContent(chart, { notes }))];
};
