import { defineRule } from '../../rule.ts';
import { sentencesSaying } from '../../sentences.ts';
import { periodsIn } from './remedy-facts.ts';

export const compensationPeriod = defineRule({
  id: 'compensation-period',
  element: 'E10',
  clause: '国家赔偿法第三十九条',
  requirement: {
    zh: '请求国家赔偿的时效是两年。',
    en: 'State compensation is claimed within two years.',
  },
  reason: {
    zh: '时效写短了，当事人会放弃本来有的权利。',
    en: 'Stated shorter, a party gives up what it still has.',
  },
  messages: {
    wrong: {
      zh: '“{text}”中请求国家赔偿的时效不是两年。请改正。',
      en: 'In "{text}" the period for claiming state compensation is not two years. Correct it.',
    },
  },
  check({ sentences }, report) {
    for (const { target, field, sentence, said } of sentencesSaying(sentences, /赔偿/)) {
      const claim = /^.*(?:请求|申请|要求|提出)[^。;]{0,8}赔偿/.exec(said)?.[0] ?? '';
      const years = periodsIn(claim).filter(({ unit }) => unit === 'year');
      if (years.length > 0 && !years.some(({ amount }) => amount === 2)) {
        report({ messageId: 'wrong', target, field, details: { text: sentence } });
      }
    }
  },
});
