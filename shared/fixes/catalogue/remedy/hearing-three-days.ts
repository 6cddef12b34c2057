import type { FixMaker } from '../../fix.ts';
import { replacedAt } from '../../replace-text.ts';
import { limitFix } from '../../step-fixes.ts';

/** 处罚法64（一）: five days. */
export const fixHearingThreeDays: FixMaker = (chart, finding) => {
  if (finding.field === 'limit') {
    return limitFix('hearing-three-days.step', chart, finding.target, { amount: 5, unit: 'workday', start: '被告知之日' });
  }
  return replacedAt('hearing-three-days.text', { zh: '改为五个工作日', en: 'Make it five working days' }, chart, finding, (text) =>
    text.replace(/(?<![二三四五六七八九十百\d０-９])[三3３]\s*个?(?:工作)?[日天](?=[^。；;]{0,14}(?:要求|申请|提出))/g, '五个工作日'),
  );
};
