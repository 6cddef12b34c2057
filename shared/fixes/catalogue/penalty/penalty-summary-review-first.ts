import { withOwnSection } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';
import { replacedAt } from '../../replace-text.ts';

/** 复议法23, 行诉法45: reconsideration first, suit within 15 days of its decision. */
export const fixPenaltySummaryReviewFirst: FixMaker = (chart, finding) => {
  if (finding.field === 'content.remedy.reviewFirst') {
    const title = { zh: '改为先复议，对复议决定不服的十五日内起诉', en: 'Make reconsideration come first, suit within 15 days of its decision' };
    return [madeFix('penalty-summary-review-first.remedy', title, withOwnSection(chart, 'remedy', { ...chart.content.remedy, reviewFirst: true, suitPeriod: '十五日' }))];
  }
  return replacedAt('penalty-summary-review-first.text', { zh: '改为应当先申请行政复议', en: 'Say that reconsideration comes first' }, chart, finding, (text) =>
    text.replace(/(?:可以|可|有权)?(?:依法)?(?:申请|提起)?(?:行政)?复议[^。；，\n]{0,14}(?:或者?|也可以?|也可)[^。；，\n]{0,24}(?:诉讼|起诉)/g, '应当先依法申请行政复议'),
  );
};
