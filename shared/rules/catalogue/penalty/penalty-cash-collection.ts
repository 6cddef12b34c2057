import type { ChartNode } from '../../../model/node.ts';
import { statedDays, type StatedDays } from '../../figures.ts';
import { nodesWith } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saidAt } from '../../said.ts';
import { sentencesOf } from '../../sentences.ts';
import { courseSays, isPenalty } from './penalty-course-facts.ts';

export const penaltyCashCollection = defineRule({
  id: 'penalty-cash-collection',
  element: 'E3',
  clause: '处罚法第七十条、第七十一条、第八十五条',
  requirement: {
    zh: '当场收缴罚款的，出具财政部门统一制发的专用票据，二个工作日内交至行政机关，行政机关二个工作日内缴付银行。',
    en: 'For a fine taken on the spot the official receipt is given; it reaches the agency, then the bank, within two working days each.',
  },
  reason: {
    zh: '不出具专用票据的，当事人有权拒绝缴纳。',
    en: 'Without the receipt the counterparty may refuse to pay.',
  },
  messages: {
    receipt: {
      zh: '写了当场收缴罚款，没有写出具财政部门统一制发的专用票据。请在“{step}”写明。',
      en: 'Fines are taken on the spot, but no official receipt is given. Say so at "{step}", 专用票据.',
    },
    handIn: {
      zh: '没有写当场收缴的罚款几日内上缴。请在“{step}”写明二个工作日内交至行政机关，行政机关二个工作日内缴付银行。',
      en: 'Nothing says when the money is handed in. At "{step}", say: to the agency within two working days, to the bank within two more.',
    },
    wrong: {
      zh: '“{step}”上缴当场收缴罚款的期限不是二个工作日。请改正。',
      en: 'The limit for handing in the money at "{step}" is not two working days. Correct it.',
    },
  },
  check(context, report) {
    const steps = context.flow.filter(({ text, kind }) => kind !== 'decision' && /当场收缴|收缴罚款|当场收取/.test(text));
    const place = steps[0] ?? context.flow.find((node) => /当场收缴/.test(saidAt(node)));
    if (!isPenalty(context) || place === undefined) {
      return;
    }
    const details = { step: nodeName(place) };
    if (nodesWith(context, 'receipt').length === 0 && !courseSays(context, /票据|收据/)) {
      report({ ...placeAt('receipt', place), details });
    }
    const bearing = context.flow.filter(bearsHandIn);
    const wrong = bearing.find((node) => !isLawful(node));
    const said = context.texts.flatMap(({ text }) => handInDays(text));
    if (wrong !== undefined) {
      report({ messageId: 'wrong', target: wrong.id, field: 'limit', details: { step: nodeName(wrong) } });
    } else if (said.some(({ amount }) => amount !== 2)) {
      report({ ...placeAt('wrong', place), details });
    } else if (said.length === 0 && bearing.length === 0) {
      report({ ...placeAt('handIn', place, 'limit'), details });
    }
  },
});

// helpers

const tie = 'P-CASH2';

function bearsHandIn({ limit, limitId, text }: ChartNode): boolean {
  return limit !== null && (limitId === tie || (/收缴|上缴|缴付/.test(text) && !/决定书/.test(limit.start)));
}

function isLawful({ limit, limitId }: ChartNode): boolean {
  // A 日 that does not say which is found as such, unless the step is tied to the statute's two days.
  return limit !== null && limit.amount === 2 && (limit.unit === 'workday' || (limit.unit === 'unspecified' && limitId !== tie));
}

/** The days within which money taken on the spot is handed in, as the text says them; not those of paying at a bank. */
function handInDays(text: string): StatedDays[] {
  return sentencesOf(text)
    .filter((sentence) => /收缴|缴付/.test(sentence))
    .flatMap(statedDays)
    .filter(({ before, after }) => /收缴|交至|机关/.test(before.slice(-24)) && /^之?内/.test(after) && !/银行缴|决定书/.test(before.slice(-16)));
}
