import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt } from '../../said.ts';
import { caseOpenings, firstBypassed, investigations, isOrdinary, penaltyDecisions } from './penalty-course-facts.ts';

export const penaltyCaseOpening = defineRule({
  id: 'penalty-case-opening',
  element: 'E3',
  clause: '处罚法第五十四条第二款',
  requirement: {
    zh: '普通程序的处罚先立案，再调查取证。',
    en: 'In the ordinary procedure the case is opened before it is investigated.',
  },
  reason: {
    zh: '九十日的办案期限自立案之日起算，没有立案就无从起算。',
    en: 'The 90 days run from the opening of the case; without it nothing starts them.',
  },
  messages: {
    missing: {
      zh: '没有立案环节。请在调查取证之前添加“立案”。',
      en: 'No step opens the case. Add 立案 before the investigation.',
    },
    late: {
      zh: '有一条路径没有立案就到了“{step}”。请把立案放在它之前。',
      en: 'A way leads to "{step}" without the case being opened. Put the opening before it.',
    },
  },
  check(context, report) {
    if (!isOrdinary(context)) {
      return;
    }
    const openings = caseOpenings(context);
    const later = [...investigations(context), ...penaltyDecisions(context)];
    if (openings.length === 0) {
      report(placeAt('missing', undefined));
      return;
    }
    const early = firstBypassed(context, later, openings);
    if (early !== undefined) {
      report({ ...placeAt('late', early, 'text'), details: { step: nodeName(early) } });
    }
  },
});
