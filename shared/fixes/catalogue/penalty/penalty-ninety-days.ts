import { withContent } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';

/** 处罚法60: 90 calendar days from opening the case. */
export const fixPenaltyNinetyDays: FixMaker = (chart) => {
  const title = { zh: '改为立案之日起九十日（自然日）', en: 'Make it 90 calendar days from opening the case' };
  const { limits } = chart.content;
  return [madeFix('penalty-ninety-days.limit', title, withContent(chart, { limits: { ...limits, statutory: { mode: 'period', limit: { amount: 90, unit: 'day', start: '立案之日' } } } }))];
};
