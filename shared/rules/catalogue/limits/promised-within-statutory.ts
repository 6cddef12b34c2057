import { printOverallLimit } from '../../../model/print-limit.ts';
import { isLonger } from '../../../law/compare-limits.ts';
import { chartTarget, defineRule } from '../../rule.ts';

export const promisedWithinStatutory = defineRule({
  id: 'promised-within-statutory',
  element: 'E4',
  clause: '优化营商环境条例第三十六条',
  requirement: {
    zh: '承诺时限不得长于法定时限。',
    en: 'The promised time limit is not longer than the statutory one.',
  },
  reason: {
    zh: '承诺只能压减法定时限，不能放宽它。',
    en: 'A promise may shorten the statutory limit, never extend it.',
  },
  messages: {
    longer: {
      zh: '承诺时限（{promised}）长于法定时限（{statutory}）。请缩短承诺时限，或者核对法定时限。',
      en: 'The promised limit ({promised}) is longer than the statutory one ({statutory}). Shorten it, or check the statutory limit.',
    },
  },
  check({ chart }, report) {
    const { statutory, promised } = chart.content.limits;
    if (statutory === null || promised?.mode !== 'period') {
      return;
    }
    const longer =
      statutory.mode === 'immediate' || (statutory.mode === 'period' && isLonger(promised.limit, statutory.limit));
    if (longer) {
      report({
        messageId: 'longer',
        target: chartTarget,
        field: 'content.limits.promised',
        details: { promised: printOverallLimit(promised), statutory: printOverallLimit(statutory) },
      });
    }
  },
});
