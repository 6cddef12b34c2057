import { printLimit } from '../../../model/print-limit.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { sentencesSaying } from '../../sentences.ts';
import { isThirtyDays, periodsIn } from './remedy-facts.ts';

export const publicServiceDays = defineRule({
  id: 'public-service-days',
  element: 'E10',
  clause: '民事诉讼法第九十五条',
  requirement: {
    zh: '公告送达自发出公告之日起经过三十日视为送达。',
    en: 'Service by public notice takes effect 30 days after the notice.',
  },
  reason: {
    zh: '六十日是旧法的期限，多等三十日，后面的期限全都错了。',
    en: 'Sixty days is the former law; every later date is then wrong.',
  },
  messages: {
    text: {
      zh: '“{text}”中公告送达的期限不是三十日。请改为三十日（涉外的写明）。',
      en: 'In "{text}" service by public notice does not take 30 days. Correct it, or say that it is service abroad.',
    },
    step: {
      zh: '环节“{step}”公告送达的期限是{limit}，应当是三十日。请改正。',
      en: 'The step "{step}" gives service by public notice {limit}; it is 30 days. Correct it.',
    },
  },
  check({ flow, sentences }, report) {
    for (const node of flow) {
      const { limit } = node;
      const isLawful = limit === null || (limit.amount === 30 && limit.unit !== 'workday');
      if (!isLawful && /公告送达/.test(node.text) && !abroad.test(`${node.text}${node.duty}`)) {
        report({ messageId: 'step', target: node.id, field: 'limit', details: { step: nodeName(node), limit: printLimit({ ...limit, start: '' }) } });
      }
    }
    for (const { target, field, sentence, said } of sentencesSaying(sentences, /公告/)) {
      const after = /公告送达.*|公告[^。;]*视为送达/.exec(said)?.[0] ?? '';
      const [first] = periodsIn(after);
      if (first !== undefined && !isThirtyDays(first) && !abroad.test(said)) {
        report({ messageId: 'text', target, field, details: { text: sentence } });
      }
    }
  },
});

// helpers

const abroad = /涉外|境外|国外|域外|港澳|台湾/;
