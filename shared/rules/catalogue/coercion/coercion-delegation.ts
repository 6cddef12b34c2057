import { sentencesSaying } from '../../sentences.ts';
import { defineRule } from '../../rule.ts';
import { isMeasure } from './coercion-facts.ts';

export const coercionDelegation = defineRule({
  id: 'coercion-delegation',
  element: 'E2',
  clause: '强制法第十七条、第二十九条',
  requirement: {
    zh: '强制措施权不得委托，只能由行政机关具备资格的执法人员实施。',
    en: 'The power to take coercive measures is not delegated; qualified officers of the agency itself use it.',
  },
  reason: {
    zh: '受委托组织实施的强制措施没有效力。',
    en: 'A measure taken by a delegate has no ground.',
  },
  messages: {
    delegated: {
      zh: '“{text}”把强制措施委托他人实施。强制措施权不得委托，请改由本机关执法人员实施。',
      en: '"{text}" has another body carry out the measure. That power is not delegated; have the agency’s own officers do it.',
    },
  },
  check(context, report) {
    if (!isMeasure(context)) {
      return;
    }
    for (const { target, field, sentence } of sentencesSaying(context.sentences, delegated)) {
      report({ messageId: 'delegated', target, field, details: { text: sentence } });
    }
  },
});

// helpers

const delegated = /(?<!不得|不能|禁止|不|严禁)(?:委托|授权)[^,;。]{0,16}(?:实施|采取|进行|执行|予以)[^,;。]{0,6}(?:查封|扣押|冻结|强制措施)/;
