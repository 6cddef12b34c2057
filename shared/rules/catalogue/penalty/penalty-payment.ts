import { nodesWith } from '../../flow.ts';
import { statedDays } from '../../figures.ts';
import { defineRule } from '../../rule.ts';
import { placeAt } from '../../said.ts';
import { courseSays, isCounting, isPenalty, penaltyDecisions } from './penalty-course-facts.ts';

export const penaltyPayment = defineRule({
  id: 'penalty-payment',
  element: 'E3',
  clause: '处罚法第六十七条',
  requirement: {
    zh: '罚款自收到处罚决定书之日起十五日（自然日）内，到指定银行或者通过电子支付系统缴纳；不涉及罚款的，在其他说明中写明。',
    en: 'Fines are paid at a bank or electronically within 15 calendar days of receipt; the notes may say that no fine arises.',
  },
  reason: {
    zh: '作出决定的机关和收缴罚款的机构应当分离。',
    en: 'Who decides on a fine must not be who collects it.',
  },
  messages: {
    term: {
      zh: '没有写缴纳罚款的期限。请写明收到处罚决定书之日起十五日（自然日）内。',
      en: 'The term of payment is not stated. State 15 calendar days from receipt of the decision.',
    },
    bank: {
      zh: '没有写到银行或者通过电子支付系统缴纳罚款。请写明。',
      en: 'Nothing says that fines are paid at a bank or electronically. Say so.',
    },
    wrong: {
      zh: '缴纳罚款的期限写的不是十五日。请改为收到处罚决定书之日起十五日（自然日）内。',
      en: 'The term of payment is not given as 15 days. Change it to 15 calendar days from receipt of the decision.',
    },
  },
  check(context, report) {
    if (!isPenalty(context) || courseSays(context, /(?:不涉及|没有|不含|无)罚款/)) {
      return;
    }
    const payments = [...new Set([...nodesWith(context, 'payment', 'performance'), ...context.flow.filter((node) => node.limitId === 'P-PAY15')])].filter(
      ({ text, limitId }) => limitId === 'P-PAY15' || (!/延期|分期|加处|催告|当场收缴|(?<![网线])上缴|收缴/.test(text) && /缴|履行|罚款|执行/.test(text)),
    );
    const place = payments[0] ?? nodesWith(context, 'execution')[0] ?? nodesWith(context, 'service')[0] ?? penaltyDecisions(context)[0];
    if (place === undefined) {
      return;
    }
    const bearing = payments.filter((node) => node.limit !== null);
    const said = context.texts
      .filter(({ text }) => /缴|交款|银行|电子支付/.test(text))
      .flatMap(({ target, field, text }) => statedDays(text).filter(isPaymentTerm).map((days) => ({ target, field, days })));
    for (const { target, field, days } of said) {
      if (days.amount !== 15 || days.unit === 'workday') {
        report({ messageId: 'wrong', target, field });
      }
    }
    if (bearing.length === 0 && said.every(({ days }) => isCounting(days.after))) {
      report(placeAt('term', place, 'limit'));
    }
    if (!courseSays(context, /银行|电子支付|网上缴|非税|扫码|线上缴/)) {
      report(placeAt('bank', place));
    }
  },
});

// helpers

/** Whether the days are those of the party's payment, not those of handing in cash, of deferral or of the late fine. */
function isPaymentTerm({ before, after }: { readonly before: string; readonly after: string }): boolean {
  const [left = ''] = before.split(/[。;,、]/).slice(-1);
  const [right = ''] = after.split(/[。;、]/);
  const clause = `${left}#${right}`;
  return (
    !/收缴|缴付|交至|交机关|抵岸|延期|分期|催告|听证|复议|逾期|超过|加处|每/.test(clause) &&
    (/^(?:之?内)?,?[^,]{0,12}(?:缴|银行|电子支付)/.test(right) || /(?:缴款|缴纳|缴费|交款|缴罚款)[^,]{0,6}$/.test(left))
  );
}
