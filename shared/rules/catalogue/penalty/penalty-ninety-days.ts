import { printLimit } from '../../../model/print-limit.ts';
import { chartTarget, defineRule } from '../../rule.ts';
import { isOrdinary } from './penalty-course-facts.ts';

export const penaltyNinetyDays = defineRule({
  id: 'penalty-ninety-days',
  element: 'E4',
  clause: '处罚法第六十条、第八十五条',
  requirement: {
    zh: '处罚决定自立案之日起九十日（自然日）内作出；法律、法规、规章另有规定的，在时限说明中写明条款。',
    en: 'The penalty is decided within 90 calendar days of opening the case, unless a provision cited in the note on limits says otherwise.',
  },
  reason: {
    zh: '九十日不是工作日，也不能自行延长。',
    en: 'These are not working days, and no agency may lengthen them by itself.',
  },
  messages: {
    wrong: {
      zh: '法定时限写的是{limit}，处罚法规定的是立案之日起九十日（自然日）。请改正；另有规定的，在时限说明中写明条款。',
      en: 'The statutory limit is {limit}; the law says 90 calendar days from opening the case. Correct it, or cite the provision that differs in the note on limits.',
    },
    none: {
      zh: '普通程序的处罚有法定时限。请写明立案之日起九十日（自然日）；另有规定的，在时限说明中写明条款。',
      en: 'The ordinary procedure has a statutory limit. State 90 calendar days from opening the case, or cite the provision that differs in the note on limits.',
    },
    start: {
      zh: '法定时限的起算日写的是“{start}”。请改为立案之日。',
      en: 'The statutory limit starts from "{start}". Change that to the day the case is opened, 立案之日.',
    },
  },
  check(context, report) {
    const { statutory, note } = context.chart.content.limits;
    if (!isOrdinary(context) || statutory === null || cited.test(note)) {
      return;
    }
    const field = 'content.limits.statutory';
    if (statutory.mode !== 'period') {
      report({ messageId: 'none', target: chartTarget, field });
      return;
    }
    const { amount, unit, start } = statutory.limit;
    // A 日 that does not say which is found as such.
    if (amount !== 90 || (unit !== 'day' && unit !== 'unspecified')) {
      report({ messageId: 'wrong', target: chartTarget, field, details: { limit: printLimit({ ...statutory.limit, start: '' }) } });
    } else if (start.trim() !== '' && !start.includes('立案')) {
      report({ messageId: 'start', target: chartTarget, field, details: { start } });
    }
  },
});

// helpers

/** Another provision named with its article; that others may apply (另有规定的从其规定) names none. */
const cited = /《(?!(?:中华人民共和国)?行政处罚法》)[^》]+》[^。；]{0,12}第[一二三四五六七八九十百零\d]+条/;
