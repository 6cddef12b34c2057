import { nodesWith } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saying } from '../../said.ts';
import { follows } from '../../flow.ts';
import { decisionsOf, wordsAt } from './kinds-facts.ts';

export const levyStandard = defineRule({
  id: 'levy-standard',
  element: 'E3',
  clause: '公开条例第二十条第（八）项',
  requirement: {
    zh: '写明征收的项目、标准和依据，并在征收告知或者决定中告诉缴费人。',
    en: 'The chart tells item, standard and basis of the levy, and the payer learns them from the notice or decision.',
  },
  reason: {
    zh: '没有标准和依据，缴费人无从核对该缴多少。',
    en: 'Without standard and basis the payer cannot check the amount.',
  },
  messages: {
    standard: {
      zh: '没有写征收的标准。请在核定、告知环节或者其他说明中写明项目、标准和计算方法。',
      en: 'Nothing gives the standard of the levy. State item, standard and reckoning at the steps or in the notes.',
    },
    told: {
      zh: '没有把征收的金额、标准和依据告诉缴费人。请在“{step}”写明告知金额、标准和依据。',
      en: 'The payer is not told amount, standard and basis. Say so at "{step}".',
    },
  },
  check(context, report) {
    if (!follows(context, 'levy')) {
      return;
    }
    const telling = [...nodesWith(context, 'notice'), ...context.flow.filter((node) => /(?:决定|通知|告知)书/.test(node.text + node.documents.join('')) && !/受理|补正|调查|催/.test(node.text)), ...decisionsOf(context)];
    const { notes } = context.chart.content;
    if (saying(context, /标准|费率|税率|百分之|每(?:平方米|吨|亩|立方米)/).length === 0 && !/标准|费率|税率|百分之/.test(notes)) {
      report(placeAt('standard', nodesWith(context, 'review')[0] ?? telling[0]));
    }
    const words = wordsAt(telling);
    const [first] = telling;
    if (first !== undefined && !(/依据/.test(words) && /标准|金额|数额/.test(words))) {
      report({ ...placeAt('told', first), details: { step: nodeName(first) } });
    }
  },
});
