import { amountInWords } from '../../../law/amount-in-words.ts';
import { limitOf } from '../../../law/legal-limits.ts';
import { withOwnSection } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';
import { replacedAt } from '../../replace-text.ts';

/** 行政诉讼法46: six months; 45: fifteen days after a review decision. */
export const fixSuitPeriod: FixMaker = (chart, finding) => {
  const { remedy } = chart.content;
  if (finding.field === 'content.remedy.suitPeriod') {
    const value = remedy.reviewFirst ? afterReview : direct;
    return [madeFix('suit-period.field', { zh: `改为${value}`, en: 'Enter the period of the law' }, withOwnSection(chart, 'remedy', { ...remedy, suitPeriod: value }))];
  }
  const value = finding.message.includes('不服复议决定') ? afterReview : direct;
  return replacedAt('suit-period.text', { zh: `改为${value}`, en: 'Enter the period of the law' }, chart, finding, (text) => text.replace(suit, value));
};

// helpers

const [direct, afterReview] = [amountInWords(limitOf('S-6M')), amountInWords(limitOf('S-15'))];
/** The period nearest before going to court. */
const suit = /(?:[\d０-９]{1,4}|[一二两三四五六七八九十百零]{1,5})\s*(?:个工作日|工作日|个?自然日|个月|日|天|年)(?=以?内[^。；;\d一二两三四五六七八九十]{0,30}(?:诉讼|起诉))/g;
