import { printLimit } from '../../../model/print-limit.ts';
import { follows } from '../../flow.ts';
import { chartTarget, defineRule } from '../../rule.ts';
import { chartSays } from '../../said.ts';
import { isSeizure } from './coercion-facts.ts';

export const coercionTerm = defineRule({
  id: 'coercion-term',
  element: 'E4',
  clause: '强制法第二十五条、第三十二条、第六十九条',
  requirement: {
    zh: '查封、扣押、冻结不得超过三十日（自然日），法律、行政法规另有规定的除外。',
    en: 'Sealing, seizing or freezing lasts no more than 30 calendar days unless a law or regulation says otherwise.',
  },
  reason: {
    zh: '超期扣押、冻结本身就是违法。',
    en: 'Held longer, the measure itself is unlawful.',
  },
  messages: {
    missing: {
      zh: '没有写查封、扣押、冻结的期限。请写明三十日（自然日），自实施之日起。',
      en: 'The term of the measure is not stated. State 30 calendar days from the day it is carried out.',
    },
    wrong: {
      zh: '法定时限写的是{limit}，而查封、扣押、冻结的期限是三十日（自然日）。请改正；法律、行政法规另有规定的，在时限说明中写明条款。',
      en: 'The statutory limit is {limit}, but a measure lasts 30 calendar days. Correct it, or cite the provision that says otherwise in the note on limits.',
    },
  },
  check(context, report) {
    const { limits } = context.chart.content;
    if (!isSeizure(context) && !follows(context, 'freezing')) {
      return;
    }
    if (limits.statutory?.mode === 'period') {
      const { amount, unit } = limits.statutory.limit;
      // A 日 that does not say which is found as such.
      const isLawful = amount <= 30 && (unit === 'day' || unit === 'unspecified' || unit === 'hour');
      if (!isLawful && !cited.test(limits.note)) {
        report({ messageId: 'wrong', target: chartTarget, field: 'content.limits.statutory', details: { limit: printLimit({ ...limits.statutory.limit, start: '' }) } });
      }
      return;
    }
    const atStep = context.flow.some(({ limit }) => limit?.amount === 30 && (limit.unit === 'day' || limit.unit === 'unspecified'));
    if (!atStep && !chartSays(context, /(?:三十|30)\s*个?(?:自然)?日/)) {
      report({ messageId: 'missing', target: chartTarget, field: 'content.limits.statutory' });
    }
  },
});

// helpers

/** What the note on limits says where another law fixes another term. */
const cited = /另有规定|第[一二三四五六七八九十百零\d]+条/;
