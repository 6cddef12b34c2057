import { defineRule } from '../../rule.ts';
import { chartSays, placeAt } from '../../said.ts';
import { isSeizure, measureDecisions } from './coercion-facts.ts';

export const coercionCustody = defineRule({
  id: 'coercion-custody',
  element: 'E3',
  clause: '强制法第二十六条',
  requirement: {
    zh: '查封、扣押的场所、设施、财物应当妥善保管，不得使用或者损毁。',
    en: 'What is sealed or seized is kept safe and neither used nor damaged.',
  },
  reason: {
    zh: '保管不善造成损失的，行政机关赔偿。',
    en: 'The agency makes good what is lost in its keeping.',
  },
  messages: {
    missing: {
      zh: '没有写查封、扣押财物的保管。请在交付清单的环节之后写明妥善保管，不得使用或者损毁。',
      en: 'Nothing says how the goods are kept. Say after the list is handed over that they are kept safe, neither used nor damaged.',
    },
  },
  check(context, report) {
    if (isSeizure(context) && !chartSays(context, /保管|看管|保存(?!证据)/)) {
      report(placeAt('missing', measureDecisions(context).at(-1)));
    }
  },
});
