import type { ChartNode } from '../../../model/node.ts';
import { statedDays, type StatedDays } from '../../figures.ts';
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
    const notices = nodesWith(context, 'hearing-notice');
    const hearings = nodesWith(context, 'hearing');
    const place = notices[0] ?? hearings[0];
    if (!hasHearings(context) || hearings.length === 0 || place === undefined) {
      return;
    }
    const tied = context.flow.filter((node) => node.limitId === tie);
    const nodes = [...new Set([...notices, ...hearings, ...tied])];
    const bearing = nodes.filter(bearsNotice);
    const wrong = bearing.find((node) => !isLawful(node));
    if (wrong !== undefined) {
      report({ messageId: 'wrong', target: wrong.id, field: 'limit', details: { step: nodeName(wrong) } });
    }
    const said = nodes.flatMap((node) => noticeDays(saidAt(node)).map((days) => ({ node, days })));
    const short = said.find(({ days }) => days.amount < 7 || days.unit === 'day');
    if (short !== undefined && wrong === undefined) {
      report({ messageId: 'wrong', target: short.node.id, field: 'duty', details: { step: nodeName(short.node) } });
    }
    const elsewhere = context.texts.some(({ text }) => /听证/.test(text) && noticeDays(text).some(({ amount }) => amount >= 7));
    if (bearing.length === 0 && said.length === 0 && !elsewhere) {
      report({ ...placeAt('missing', place), details: { step: nodeName(place) } });
    }
  },
});

// helpers

const tie = 'P-H7';

/** Whether the step's limit is that of the notice; a hearing may have one of its own. */
function bearsNotice({ limit, limitId, text, duty }: ChartNode): boolean {
  return limit !== null && (limitId === tie || /通知|提前|举行/.test(`${text}${duty}${limit.start}`));
}

function isLawful({ limit, limitId }: ChartNode): boolean {
  // A 日 that does not say which is found as such, unless the step is tied to the statute's seven days.
  return limit !== null && limit.amount >= 7 && (limit.unit === 'workday' || (limit.unit === 'unspecified' && limitId !== tie));
}

/** The days the text says lie between notice and hearing. */
function noticeDays(text: string): StatedDays[] {
  return sentencesOf(text).flatMap((sentence) =>
    statedDays(sentence).filter(({ before, after }) => /^(?:以前|之前|前)/.test(after) || /(?:提前|提早|通知[^,，]{0,4}满|至少)$/.test(before)),
  );
}
