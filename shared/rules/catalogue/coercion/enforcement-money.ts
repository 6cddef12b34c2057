import { sentencesSaying } from '../../sentences.ts';
import { follows } from '../../flow.ts';
import { defineRule } from '../../rule.ts';
import { chartSays } from '../../said.ts';

export const enforcementMoney = defineRule({
  id: 'enforcement-money',
  element: 'E10',
  clause: '强制法第四十五条、第四十六条',
  requirement: {
    zh: '加处罚款、滞纳金的标准应当告知当事人，数额不得超出金钱给付义务的数额。',
    en: 'The rate of late fines or fees is told, and their amount does not exceed what is owed.',
  },
  reason: {
    zh: '不写上限，加处的数额会越滚越大。',
    en: 'Without the cap they grow without end.',
  },
  messages: {
    cap: {
      zh: '“{text}”没有写明加处罚款或者滞纳金不得超出金钱给付义务的数额。请在其他说明或者该处写明。',
      en: '"{text}" names late fines or fees without their cap. Say there or in the notes that they do not exceed what is owed.',
    },
  },
  check(context, report) {
    if (!follows(context, 'enforcement', 'enforcement-court') || chartSays(context, /不(?:得|能)?(?:超出|超过|高于)[^。;]{0,14}(?:本金|数额|金额|罚款|义务)/)) {
      return;
    }
    const named = sentencesSaying(context.sentences, /加处罚款|滞纳金/)[0];
    if (named !== undefined) {
      report({ messageId: 'cap', target: named.target, field: named.field, details: { text: named.sentence } });
    }
  },
});
