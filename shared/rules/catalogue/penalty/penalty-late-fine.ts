import { readFigure } from '../../figures.ts';
import { nodesWith } from '../../flow.ts';
import { chartTarget, defineRule } from '../../rule.ts';
import { plain, sentencesOf } from '../../sentences.ts';
import { courseSays, isPenalty } from './penalty-course-facts.ts';

export const penaltyLateFine = defineRule({
  id: 'penalty-late-fine',
  element: 'E3',
  clause: '处罚法第七十二条第一款第（一）项',
  requirement: {
    zh: '加处罚款每日按罚款数额的百分之三，总额不得超出罚款的数额。',
    en: 'The late fine is three per cent of the fine a day and never more than the fine.',
  },
  reason: {
    zh: '写错比例或者漏写上限，当事人会多缴。',
    en: 'With a wrong rate or no cap the counterparty pays too much.',
  },
  messages: {
    rate: {
      zh: '加处罚款的比例写的是{rate}。请改为每日百分之三。',
      en: 'The rate of the late fine is {rate}. Change it to three per cent a day, 每日百分之三.',
    },
    cap: {
      zh: '写了加处罚款，没有写上限。请写明加处罚款的数额不得超出罚款的数额。',
      en: 'A late fine is shown without its cap. Say that it may not exceed the fine, 不得超出罚款的数额.',
    },
  },
  check(context, report) {
    if (!isPenalty(context)) {
      return;
    }
    const shown = context.texts.filter(({ text }) => /加处|分之|[%％]/.test(text) && /加处罚款|每日[^。；\n]{0,12}(?:百分之|%|％)|(?:百分之|[\d.]+[%％])[^。；\n]{0,6}加处/.test(text));
    for (const { target, field, text } of shown) {
      const rate = sentencesOf(text).map(wrongRate).find((each) => each !== null);
      if (rate !== undefined && rate !== null) {
        report({ messageId: 'rate', target, field, details: { rate } });
      }
    }
    const first = shown.find(({ target }) => nodesWith(context, 'execution', 'payment', 'demand').some((node) => node.id === target)) ?? shown[0];
    if (first !== undefined && !courseSays(context, /(?:不(?:得|能|可)?超(?:出|过)|至多|最高|上限|为限|不高于)[^。;\n]{0,12}(?:罚款|本金|数额)|(?:罚款|本金)数?额?为(?:限|上限)/)) {
      report({ messageId: 'cap', target: first.target, field: first.target === chartTarget ? first.field : 'duty' });
    }
  },
});

// helpers

/** The daily rate the sentence states, where it is not three per cent. */
function wrongRate(sentence: string): string | null {
  const match = /百分之(?<chinese>[零一二三四五六七八九十百.]+)|(?<digits>\d+(?:\.\d+)?)%|(?:千|万)分之(?<other>[一二三四五六七八九十\d]+)/.exec(plain(sentence));
  if (match === null || !/每日|每天|按日|逐日|加处/.test(sentence)) {
    return null;
  }
  const { chinese, digits } = match.groups ?? {};
  const rate = digits !== undefined ? Number(digits) : chinese !== undefined ? readFigure(chinese) : null;
  return rate === 3 ? null : match[0];
}
