import { isBlank } from '../../node-facts.ts';
import { chartTarget, defineRule } from '../../rule.ts';
import { isSummary } from './penalty-course-facts.ts';

export const penaltySummaryReviewFirst = defineRule({
  id: 'penalty-summary-review-first',
  element: 'E7',
  clause: '复议法第二十三条第一款第（一）项、第二款',
  requirement: {
    zh: '对当场作出的处罚决定不服，应当先申请行政复议，并在作出决定时告知。',
    en: 'Against a penalty decided on the spot reconsideration comes first, and the party is told so.',
  },
  reason: {
    zh: '直接起诉的，法院不予受理，当事人会错过复议期限。',
    en: 'A suit brought first is not accepted, and the time for reconsideration passes.',
  },
  messages: {
    remedy: {
      zh: '救济途径没有选择“先复议”。请改为应当先申请行政复议，对复议决定不服的再起诉。',
      en: 'The remedy does not say that reconsideration comes first. Choose it; suit follows the reconsideration decision.',
    },
    choice: {
      zh: '写的是可以复议或者诉讼。请改为应当先依法申请行政复议，对复议决定不服的，再提起行政诉讼。',
      en: 'It offers reconsideration or suit. Say that reconsideration must come first, suit only against its decision.',
    },
  },
  check(context, report) {
    const { remedy } = context.chart.content;
    if (!isSummary(context)) {
      return;
    }
    if (!remedy.reviewFirst && !(isBlank(remedy.reviewBody) && isBlank(remedy.court))) {
      report({ messageId: 'remedy', target: chartTarget, field: 'content.remedy.reviewFirst' });
    }
    for (const { target, field } of context.texts.filter(({ text }) => choice.test(text) && !/先[^。；\n]{0,6}复议/.test(text))) {
      report({ messageId: 'choice', target, field });
    }
  },
});

// helpers

const choice = /复议[^。；\n]{0,14}(?:或者?|也可以?|也可)[^。；\n]{0,24}(?:诉讼|起诉)|直接[^。；\n]{0,10}(?:诉讼|起诉)/;
