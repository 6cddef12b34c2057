import { nodeName } from '../../node-facts.ts';
import { follows, hasRole } from '../../flow.ts';
import { defineRule } from '../../rule.ts';
import { sentencesSaying } from '../../sentences.ts';

export const hearingThreeDays = defineRule({
  id: 'hearing-three-days',
  element: 'E3',
  clause: '处罚法第六十四条第（一）项；许可法第四十七条',
  requirement: {
    zh: '要求听证的期限是被告知后五日，不是旧法的三日。',
    en: 'A hearing is asked for within five days of being told, not the three of the former law.',
  },
  reason: {
    zh: '少给两日，听证权利就被剥夺了。',
    en: 'Two days fewer take the right away.',
  },
  messages: {
    text: {
      zh: '“{text}”写的是旧法的三日。要求听证的期限是被告知后五个工作日，请改正。',
      en: '"{text}" has the three days of the former law. A hearing is asked for within five working days; correct it.',
    },
    step: {
      zh: '环节“{step}”的期限是旧法的三日。要求听证的期限是被告知后五个工作日，请改正。',
      en: 'The step "{step}" has the three days of the former law. A hearing is asked for within five working days; correct it.',
    },
  },
  check(context, report) {
    if (!follows(context, 'penalty', 'licence')) {
      return;
    }
    for (const node of context.flow) {
      if (node.limit?.amount === 3 && /day|unspecified/.test(node.limit.unit) && hasRole(context, node, 'hearing-request')) {
        report({ messageId: 'step', target: node.id, field: 'limit', details: { step: nodeName(node) } });
      }
    }
    for (const { target, field, sentence, said } of sentencesSaying(context.sentences, /[三3]个?(?:工作)?[日天]/)) {
      // The title of the right says what the days are for.
      const isOfHearing = /^content\.rights\.(\d+)\.text$/.exec(field)?.[1];
      const title = isOfHearing !== undefined && context.chart.content.rights[Number(isOfHearing)]?.right === 'hearing' ? '听证,' : '';
      if (asking.test(`${title}${said}`)) {
        report({ messageId: 'text', target, field, details: { text: sentence } });
      }
    }
  },
});

// helpers

const threeDays = String.raw`(?<![二三四五六七八九十百\d])[三3]个?(?:工作)?[日天]`;
/** Asking for the hearing within three days, in either order, and not its notice or its date. */
const asking = new RegExp(`${threeDays}(?:以?内)?[^。;]{0,12}(?:要求|申请|提出)[^。;]{0,6}听证|听证[^。;]{0,12}${threeDays}(?:以?内)?[^。;]{0,6}(?:提出|要求|申请)`);
