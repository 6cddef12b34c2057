import { nodesWith } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saidAt } from '../../said.ts';
import { isPenalty } from './penalty-course-facts.ts';

export const penaltyNoticeContent = defineRule({
  id: 'penalty-notice-content',
  element: 'E7',
  clause: '处罚法第四十四条',
  requirement: {
    zh: '告知环节写明告知事实、理由、依据，以及陈述、申辩、要求听证等权利。',
    en: 'The notice tells facts, reasons and basis, and the rights of statement, defence and hearing.',
  },
  reason: {
    zh: '不知道理由和权利，当事人无从陈述、申辩。',
    en: 'Who knows neither reasons nor rights cannot answer.',
  },
  messages: {
    reasons: {
      zh: '“{step}”没有写明告知事实、理由、依据。请在说明中写明，或者在权利中选择“要求说明理由”。',
      en: '"{step}" does not say that facts, reasons and basis are told. Say so in its duty, or choose the right to reasons.',
    },
    rights: {
      zh: '“{step}”没有写明告知陈述、申辩等权利。请在说明中写明，或者在权利中选择。',
      en: '"{step}" does not say that the rights of statement and defence are told. Say so in its duty, or choose them among its rights.',
    },
  },
  check(context, report) {
    const notices = nodesWith(context, 'notice');
    const first = notices[0];
    if (!isPenalty(context) || first === undefined) {
      return;
    }
    const details = { step: nodeName(first) };
    if (!notices.some((node) => node.rights.includes('reasons') || /理由|事实/.test(saidAt(node)))) {
      report({ ...placeAt('reasons', first), details });
    }
    if (!notices.some((node) => node.rights.some((right) => right === 'statement' || right === 'defence') || /权利|陈述|申辩/.test(saidAt(node)))) {
      report({ ...placeAt('rights', first), details });
    }
  },
});
