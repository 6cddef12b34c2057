import { everyPathPasses, hasRole } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saidAt, saying } from '../../said.ts';
import { isMeasure, measureDecisions, measureSteps } from './coercion-facts.ts';

export const coercionOfficers = defineRule({
  id: 'coercion-officers',
  element: 'E3',
  clause: '强制法第十八条第（二）项、第（三）项',
  requirement: {
    zh: '强制措施由两名以上行政执法人员实施，并出示执法身份证件。',
    en: 'Two or more officers carry out the measure and show their identity cards.',
  },
  reason: {
    zh: '人数不足或者不出示证件，当事人可以拒绝。',
    en: 'With fewer officers or no identity shown, the counterparty may refuse.',
  },
  messages: {
    officers: {
      zh: '没有写由两名以上执法人员实施。请在实施强制措施的环节写明。',
      en: 'No step says that two or more officers act. Say so where the measure is carried out.',
    },
    identity: {
      zh: '没有写出示执法身份证件。请在实施强制措施的环节写明。',
      en: 'No step shows the officers’ identity cards. Say so where the measure is carried out.',
    },
    identityLate: {
      zh: '“{step}”之前有一条路径没有出示执法身份证件。请把出示证件放在它之前。',
      en: 'A way leads to "{step}" without identity being shown. Put that before it.',
    },
  },
  check(context, report) {
    if (!isMeasure(context)) {
      return;
    }
    const place = measureSteps(context)[0];
    if (saying(context, twoOfficers).length === 0) {
      report(placeAt('officers', place));
    }
    const shown = context.flow.filter((node) => hasRole(context, node, 'identity') || cards.test(saidAt(node)));
    if (shown.length === 0) {
      report(placeAt('identity', place));
      return;
    }
    const early = measureDecisions(context).find((node) => !everyPathPasses(context, node.id, shown));
    if (early !== undefined) {
      report({ ...placeAt('identityLate', early, 'text'), details: { step: nodeName(early) } });
    }
  },
});

// helpers

const twoOfficers = /(?:[两二2]|不少于[两二2])\s*[名人位](?:以上|及以上)?(?!份)|双人/;
const cards = /(?:出示|亮明|表明|查验|佩戴)[^。;\n]{0,8}(?:证|身份)|亮证|持[^。;\n]{0,4}证/;
