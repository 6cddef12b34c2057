import { chineseNumeral } from '../../../model/chinese-numeral.ts';
import { withContent } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';
import { joined } from '../../insert-step.ts';
import { replacedAt } from '../../replace-text.ts';

/** 处罚法51: the range of penalties on the spot. */
export const fixPenaltySummaryAmounts: FixMaker = (chart, finding) => {
  const [, said = '', cap = ''] = /“(.+?)”.*上限是(\d+)元/.exec(finding.message) ?? [];
  if (cap !== '') {
    const amount = /\d/.test(said) ? `${cap}元以下` : `${chineseNumeral(Number(cap))}元以下`;
    return replacedAt('penalty-summary-amounts.amount', { zh: `改为${amount}`, en: `Make it up to ${cap} yuan` }, chart, finding, (text) => text.normalize('NFKC').includes(said) ? text.replace(said, amount) : text);
  }
  const sentence = '适用范围：对公民二百元以下、对法人或者其他组织三千元以下罚款或者警告。';
  const notes = joined(chart.content.notes, sentence);
  return notes.length > 5000 ? [] : [madeFix('penalty-summary-amounts.notes', { zh: '在其他说明中写明当场处罚的范围', en: 'State the range in the notes' }, withContent(chart, { notes }))];
};
