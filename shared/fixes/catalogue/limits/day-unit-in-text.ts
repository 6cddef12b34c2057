import { chineseNumeral } from '../../../model/chinese-numeral.ts';
import type { FixMaker } from '../../fix.ts';
import { replacedAt } from '../../replace-text.ts';

/** Both readings of 日; which one is meant is the clerk's to say. */
export const fixDayUnitInText: FixMaker = (chart, finding) => {
  const amount = Number(/只写了“(\d+)日”/.exec(finding.message)?.[1] ?? 0);
  if (amount < 1) {
    return [];
  }
  const bare = new RegExp(`((?<![\\d零一二两三四五六七八九十百])(?:${amount}|${chineseNumeral(amount)}${amount === 2 ? '|两' : ''}))\\s*个?(?:日|天)(?!期)`, 'g');
  return ([['workday', '个工作日'], ['day', '日（自然日）']] as const).flatMap(([unit, words]) => {
    const title = { zh: `写成“${chineseNumeral(amount)}${words}”`, en: unit === 'workday' ? 'Say working days' : 'Say calendar days' };
    return replacedAt(`day-unit-in-text.${unit}`, title, chart, finding, (text) => text.replace(bare, `$1${words}`)).map((fix) => ({ ...fix, isChoice: true }));
  });
};
