import { defineRule } from '../../rule.ts';
import { sentencesSaying } from '../../sentences.ts';

export const ordinaryProcedureTerm = defineRule({
  id: 'ordinary-procedure-term',
  element: 'E3',
  clause: '处罚法第五章第三节',
  requirement: {
    zh: '处罚的普通程序应当称“普通程序”，不再称“一般程序”。',
    en: 'The ordinary procedure of penalties goes by its name of the revised law.',
  },
  reason: {
    zh: '二〇二一年修订的处罚法改了名称。',
    en: 'The revision of 2021 changed the name.',
  },
  messages: {
    stale: {
      zh: '“{text}”仍用“一般程序”。处罚法已改称“普通程序”，请改正。',
      en: '"{text}" still calls the ordinary procedure by its former name. Correct it.',
    },
  },
  check({ chart, sentences }, report) {
    const isPenalty = chart.power.kind === 'penalty';
    for (const { target, field, sentence } of sentencesSaying(sentences, /一般程序/)) {
      if (isPenalty || /处罚/.test(sentence)) {
        report({ messageId: 'stale', target, field, details: { text: sentence } });
      }
    }
  },
});
