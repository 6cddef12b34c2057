import { amountInWords } from '../../../law/amount-in-words.ts';
import { limitOf } from '../../../law/legal-limits.ts';
import { withOwnSection } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';
import { replacedAt } from '../../replace-text.ts';

/** 行政复议法20: sixty days. */
export const fixReviewPeriod: FixMaker = (chart, finding) => {
  const title = { zh: `改为${period}`, en: `Make it ${limitOf('R-60').amount} days` };
  return finding.field === 'content.remedy.reviewPeriod'
    ? [madeFix('review-period.field', title, withOwnSection(chart, 'remedy', { ...chart.content.remedy, reviewPeriod: period }))]
    : replacedAt('review-period.text', title, chart, finding, (text) => text.replace(before, period).replace(heading, period));
};

// helpers

const period = amountInWords(limitOf('R-60'));
const stated = String.raw`(?:[\d０-９]{1,4}|[一二两三四五六七八九十百零]{1,5})\s*(?:个工作日|工作日|个?自然日|个月|日|天|年)`;
/** The period nearest to asking for review, before or after. */
const before = new RegExp(`${stated}(?=以?内[^。；;\\d一二两三四五六七八九十]{0,30}(?:申请|提出|提起)(?:行政)?复议)`, 'g');
const heading = new RegExp(`(?<=复议(?:申请)?(?:的)?期限[^。；;\\d一二两三四五六七八九十]{0,6})${stated}`, 'g');
