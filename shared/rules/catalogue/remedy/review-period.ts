import { isBlank } from '../../node-facts.ts';
import { chartTarget, defineRule } from '../../rule.ts';
import { sentencesSaying } from '../../sentences.ts';
import { isCited, periodsIn, reviewPeriodsIn, type StatedPeriod } from './remedy-facts.ts';

export const reviewPeriod = defineRule({
  id: 'review-period',
  element: 'E7',
  clause: '行政复议法第二十条',
  requirement: {
    zh: '申请行政复议的期限是六十日（自然日），法律规定更长的除外。',
    en: 'Review is applied for within 60 calendar days, unless a law gives longer.',
  },
  reason: {
    zh: '期限告知错了，按最长一年计算，复议随时可能启动。',
    en: 'Told wrongly, the period runs on for up to a year.',
  },
  messages: {
    wrong: {
      zh: '申请行政复议的期限写的是“{period}”，应当是六十日。请改正；法律规定超过六十日的，写明条款。',
      en: 'The period for review is "{period}"; it is 60 days. Correct it, or cite the law that gives longer.',
    },
    text: {
      zh: '“{text}”中申请行政复议的期限不是六十日。请改正；法律规定超过六十日的，写明条款。',
      en: 'In "{text}" the period for review is not 60 days. Correct it, or cite the law that gives longer.',
    },
  },
  check({ chart, sentences }, report) {
    const { reviewPeriod, note } = chart.content.remedy;
    const stated = periodsIn(reviewPeriod);
    if (!isBlank(reviewPeriod) && !stated.some(isSixtyDays) && !isCited(reviewPeriod) && !(stated.some(isLonger) && isCited(note))) {
      report({ messageId: 'wrong', target: chartTarget, field: 'content.remedy.reviewPeriod', details: { period: reviewPeriod } });
    }
    for (const { target, field, sentence, said } of sentencesSaying(sentences, /复议/)) {
      if (!isCited(said) && reviewPeriodsIn(said).some((period) => !isSixtyDays(period))) {
        report({ messageId: 'text', target, field, details: { text: sentence } });
      }
    }
  },
});

// helpers

function isSixtyDays({ amount, unit }: StatedPeriod): boolean {
  return amount === 60 && unit === 'day';
}

function isLonger({ amount, unit }: StatedPeriod): boolean {
  return (unit === 'day' && amount > 60) || (unit === 'month' && amount > 2) || unit === 'year';
}
