import { amountInWords } from '../../../law/amount-in-words.ts';
import { limitOf } from '../../../law/legal-limits.ts';
import { reviewFirst } from '../../../rules/catalogue/remedy/review-first.ts';
import { withOwnSection } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';
import { joined } from '../../insert-step.ts';

/** 行政复议法23: review first; whether the case is one of these is the clerk’s to say. */
export const fixReviewFirst: FixMaker = (chart, finding) => {
  if (finding.field !== 'content.remedy.reviewFirst') {
    return [];
  }
  const { remedy } = chart.content;
  const note = joined(remedy.note, `属于${reviewFirst.clause.replace(/^[^第]+/, '《$&》')}情形的，应当先申请行政复议。`);
  return [
    madeFix('review-first.note', { zh: '在救济说明中写明应当先申请复议的情形', en: 'Say in the note when review comes first' }, withOwnSection(chart, 'remedy', { ...remedy, note }), 'choice'),
    madeFix('review-first.mark', { zh: '标明复议前置，起诉期限十五日', en: 'Mark that review comes first, suit within 15 days' }, withOwnSection(chart, 'remedy', { ...remedy, reviewFirst: true, suitPeriod: amountInWords(limitOf('S-15F')) }), 'choice'),
  ];
};
