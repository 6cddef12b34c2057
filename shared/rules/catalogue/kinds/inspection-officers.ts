import { everyPathPasses, follows, hasRole } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saidAt, saying } from '../../said.ts';
import { inspections } from './inspection-facts.ts';

export const inspectionOfficers = defineRule({
  id: 'inspection-officers',
  element: 'E6',
  clause: '处罚法第四十二条第一款、第五十五条第一款',
  requirement: {
    zh: '检查由两名以上执法人员进行，检查前出示执法证件。',
    en: 'Two or more officers inspect, and show their identity cards first.',
  },
  reason: {
    zh: '不出示证件的，被检查人有权拒绝。',
    en: 'Where no card is shown the inspected may refuse.',
  },
  messages: {
    officers: {
      zh: '没有写由两名以上执法人员检查。请在“{step}”写明。',
      en: 'Nothing says that two or more officers inspect. Say so at "{step}".',
    },
    identity: {
      zh: '没有写出示执法证件。请在“{step}”写明。',
      en: 'Nothing says that identity cards are shown. Say so at "{step}".',
    },
    late: {
      zh: '有一条路径没有出示证件就到了“{step}”。请把出示证件放在它之前。',
      en: 'A way leads to "{step}" without identity being shown. Put that before it.',
    },
  },
  check(context, report) {
    const looking = inspections(context);
    const [place] = looking;
    if (!follows(context, 'inspection') || place === undefined) {
      return;
    }
    const details = { step: nodeName(place) };
    if (saying(context, /(?:[两二2]|不少于[两二2])\s*[名人位]|双人/).length === 0) {
      report({ ...placeAt('officers', place), details });
    }
    const shown = context.flow.filter((node) => hasRole(context, node, 'identity') || /(?:出示|亮明|表明|查验)[^。;\n]{0,8}(?:证|身份)|亮证|扫码入企/.test(saidAt(node)));
    if (shown.length === 0) {
      report({ ...placeAt('identity', place), details });
    } else if (!everyPathPasses(context, place.id, shown)) {
      report({ ...placeAt('late', place, 'text'), details });
    }
  },
});
