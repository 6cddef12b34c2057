import { withContent } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';

/** 强制法25, 32: thirty calendar days from the measure. */
export const fixCoercionTerm: FixMaker = (chart) => {
  const limit = { amount: 30, unit: 'day', start: '实施之日' } as const;
  const title = { zh: '法定时限填入三十日（自然日），自实施之日起', en: 'Enter 30 calendar days from the measure as statutory limit' };
  return [madeFix('coercion-term.limit', title, withContent(chart, { limits: { ...chart.content.limits, statutory: { mode: 'period', limit } } }))];
};
