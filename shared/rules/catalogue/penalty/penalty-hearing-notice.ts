import { statedDays } from '../../figures.ts';
import { nodesWith } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saidAt } from '../../said.ts';
import { sentencesOf } from '../../sentences.ts';
import { hasHearings } from './penalty-course-facts.ts';

export const penaltyHearingNotice = defineRule({
  id: 'penalty-hearing-notice',
  element: 'E7',
  clause: '处罚法第六十四条第（二）项、第八十五条',
  requirement: {
    zh: '举行听证的七个工作日前，通知当事人及有关人员听证的时间、地点。',
    en: 'Parties are told time and place at least seven working days before the hearing.',
  },
  reason: {
    zh: '通知太晚，当事人来不及准备。',
    en: 'Told too late, the party cannot prepare.',
  },
  messages: {
    missing: {
      zh: '没有写提前多少日通知听证。请在“{step}”写明举行听证的七个工作日前通知时间、地点。',
      en: 'Nothing says how long before the hearing the parties are told. At "{step}", state seven working days before it, with time and place.',
    },
    wrong: {
      zh: '“{step}”的通知期限不是七个工作日。请改为举行听证的七个工作日前通知。',
      en: 'The period of notice at "{step}" is not seven working days. Change it to seven working days before the hearing.',
    },
  },
  check(context, report) {
    const place = nodesWith(context, 'hearing-notice')[0] ?? nodesWith(context, 'hearing')[0];
    if (!hasHearings(context) || nodesWith(context, 'hearing').length === 0 || place === undefined) {
      return;
    }
    const nodes = [...new Set([...nodesWith(context, 'hearing-notice', 'hearing'), ...context.flow.filter((node) => node.limitId === 'P-H7')])];
    const details = { step: nodeName(place) };
    const limited = nodes.filter(({ limit, limitId, roles, text, duty }) => limit !== null && (limitId === 'P-H7' || roles === null || roles.includes('hearing-notice')) && (limitId === 'P-H7' || /通知|提前|举行/.test(`${text}${duty}${limit.start}`)));
    const wrong = limited.find(({ limit, limitId }) => limit !== null && !(limit.unit === 'workday' ? limit.amount >= 7 : limit.unit === 'unspecified' && limit.amount >= 7 && limitId !== 'P-H7'));
    if (wrong !== undefined) {
      report({ messageId: 'wrong', target: wrong.id, field: 'limit', details: { step: nodeName(wrong) } });
    }
    const inNodes = nodes.flatMap((node) => noticeDays(saidAt(node)).map((day) => ({ node, day })));
    const short = inNodes.find(({ day }) => day.amount < 7 || day.unit === 'day');
    if (short !== undefined && wrong === undefined) {
      report({ messageId: 'wrong', target: short.node.id, field: 'duty', details: { step: nodeName(short.node) } });
    }
    const elsewhere = context.texts.some(({ text }) => /听证/.test(text) && noticeDays(text).some(({ amount }) => amount >= 7));
    if (limited.length === 0 && inNodes.length === 0 && !elsewhere) {
      report({ ...placeAt('missing', place), details });
    }
  },
});

// helpers

/** The days the text says lie between notice and hearing. */
function noticeDays(text: string): ReturnType<typeof statedDays> {
  return sentencesOf(text).flatMap((sentence) =>
    statedDays(sentence).filter(({ before, after }) => /^(?:以前|之前|前)/.test(after) || /(?:提前|提早|通知[^,，]{0,4}满|至少)$/.test(before) || (/通知/.test(before) && /满$/.test(before))),
  );
}
