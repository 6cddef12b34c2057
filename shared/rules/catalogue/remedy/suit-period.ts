import { isBlank } from '../../node-facts.ts';
import { chartTarget, defineRule } from '../../rule.ts';
import { sentencesSaying } from '../../sentences.ts';
import { isCited, periodsIn, suitOverrides, suitPeriodsIn, type StatedPeriod } from './remedy-facts.ts';

export const suitPeriod = defineRule({
  id: 'suit-period',
  element: 'E7',
  clause: '行政诉讼法第四十五条、第四十六条',
  requirement: {
    zh: '直接起诉的期限是六个月，不服复议决定起诉的是十五日，法律另有规定的除外。',
    en: 'Suit is brought within 6 months, after a review decision within 15 days, unless a law says otherwise.',
  },
  reason: {
    zh: '三个月是旧法的期限；告知错了，起诉期限重新计算。',
    en: 'Three months is the former law; told wrongly, the period runs anew.',
  },
  messages: {
    wrong: {
      zh: '提起行政诉讼的期限写的是“{period}”，一般是六个月（复议前置的，收到复议决定书之日起十五日）。请改正；法律另有规定的，写明条款。',
      en: 'The period for suit is "{period}"; it is 6 months, or 15 days from the review decision where review comes first. Correct it, or cite the law that says otherwise.',
    },
    text: {
      zh: '“{text}”中起诉的期限不是六个月。请改正；法律另有规定的，写明条款。',
      en: 'In "{text}" the period for suit is not 6 months. Correct it, or cite the law that says otherwise.',
    },
    afterReview: {
      zh: '“{text}”中不服复议决定起诉的期限不是十五日。请改正；法律另有规定的，写明条款。',
      en: 'In "{text}" the period for suit after a review decision is not 15 days. Correct it, or cite the law that says otherwise.',
    },
  },
  check({ chart, sentences, knowledge }, report) {
    const { suitPeriod, reviewFirst, note } = chart.content.remedy;
    const overrides = suitOverrides(chart, knowledge.register);
    const isOverridden = (period: StatedPeriod): boolean => overrides.some((each) => each.amount === period.amount && each.unit === period.unit);
    const stated = periodsIn(suitPeriod);
    const isLawful = (period: StatedPeriod): boolean => isSixMonths(period) || (reviewFirst && isFifteenDays(period)) || isOverridden(period);
    const isExplained = isCited(suitPeriod) || (stated.length > 0 && periodsIn(note).some((period) => stated.some((each) => each.amount === period.amount)) && isCited(note));
    if (!isBlank(suitPeriod) && !stated.some(isLawful) && !isExplained) {
      report({ messageId: 'wrong', target: chartTarget, field: 'content.remedy.suitPeriod', details: { period: suitPeriod } });
    }
    for (const { target, field, sentence, said } of sentencesSaying(sentences, /诉讼|起诉/).filter((each) => !isCited(each.said) && !/赔偿/.test(each.said))) {
      const { direct, afterReview } = suitPeriodsIn(said);
      if (direct.some((period) => !isSixMonths(period) && !isOverridden(period))) {
        report({ messageId: 'text', target, field, details: { text: sentence } });
      } else if (afterReview.some((period) => !isFifteenDays(period) && !isOverridden(period))) {
        report({ messageId: 'afterReview', target, field, details: { text: sentence } });
      }
    }
  },
});

// helpers

function isSixMonths({ amount, unit }: StatedPeriod): boolean {
  return amount === 6 && unit === 'month';
}

function isFifteenDays({ amount, unit }: StatedPeriod): boolean {
  return amount === 15 && unit === 'day';
}
