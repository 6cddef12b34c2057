import { hasRole, nodesWith } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saidAt, saying } from '../../said.ts';
import { firstBypassed, investigations, isPenalty, penaltyDecisions } from './penalty-course-facts.ts';

export const penaltyOfficers = defineRule({
  id: 'penalty-officers',
  element: 'E6',
  clause: '处罚法第四十二条第一款、第五十二条第一款、第五十五条第一款',
  requirement: {
    zh: '调查、检查和当场处罚由两名以上执法人员进行，并出示执法证件。',
    en: 'Two or more officers investigate, inspect or punish on the spot, and show their identity cards.',
  },
  reason: {
    zh: '不出示证件的，当事人有权拒绝；人数不足，程序违法。',
    en: 'Where no card is shown the counterparty may refuse; with fewer officers the procedure is unlawful.',
  },
  messages: {
    officers: {
      zh: '没有写由两名以上执法人员进行。请在“{step}”写明；法律规定可以一人的，注明条款。',
      en: 'Nothing says that two or more officers act. Say so at "{step}", or cite the law that lets one act.',
    },
    identity: {
      zh: '没有写出示执法证件。请在“{step}”写明。',
      en: 'Nothing says that identity cards are shown. Say so at "{step}".',
    },
    late: {
      zh: '有一条路径没有出示执法证件就到了“{step}”。请把出示证件放在它之前。',
      en: 'A way leads to "{step}" without identity being shown. Put that before it.',
    },
  },
  check(context, report) {
    const place = investigations(context)[0] ?? nodesWith(context, 'identity')[0];
    if (!isPenalty(context) || place === undefined) {
      return;
    }
    const details = { step: nodeName(place) };
    if (saying(context, twoOfficers).length === 0 && saying(context, oneByLaw).length === 0) {
      report({ ...placeAt('officers', place), details });
    }
    const shown = context.flow.filter((node) => hasRole(context, node, 'identity') || cards.test(saidAt(node)));
    if (shown.length === 0) {
      report({ ...placeAt('identity', place), details });
      return;
    }
    const early = firstBypassed(context, penaltyDecisions(context), shown);
    if (early !== undefined) {
      report({ ...placeAt('late', early, 'text'), details: { step: nodeName(early) } });
    }
  },
});

// helpers

const twoOfficers = /(?:[两二2]|不少于[两二2])\s*[名人位]|双人/;
/** 处罚法42: fewer where a law says so, with its article. */
const oneByLaw = /[一1]\s*[名人位].{0,40}第[一二三四五六七八九十百\d]+条|第[一二三四五六七八九十百\d]+条.{0,40}[一1]\s*[名人位]/;
const cards = /(?:出示|亮明|表明|查验|佩戴|主动出示)[^。;\n]{0,10}(?:证|身份)|亮证/;
