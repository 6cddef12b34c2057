import type { FixMaker } from '../../fix.ts';
import { replacedAt } from '../../replace-text.ts';
import { limitFix } from '../../step-fixes.ts';

/** 民事诉讼法95: thirty days. */
export const fixPublicServiceDays: FixMaker = (chart, finding) =>
  finding.field === 'limit'
    ? limitFix('public-service-days.step', chart, finding.target, { amount: 30, unit: 'day', start: '发出公告之日' })
    : replacedAt('public-service-days.text', { zh: '改为三十日', en: 'Make it 30 days' }, chart, finding, (text) => text.replace(days, '三十日'));

// helpers

/** The first period after the public notice. */
const days = /(?<=公告[^。；;\d一二两三四五六七八九十]{0,30})(?:[\d０-９]{1,4}|[二两三四五六七八九十百零]{1,5})\s*个?(?:工作日|自然日|月|日|天)/;
