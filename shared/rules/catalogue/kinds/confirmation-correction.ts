import { follows, nodesWith } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt } from '../../said.ts';
import { wordsAt } from './kinds-facts.ts';

export const confirmationCorrection = defineRule({
  id: 'confirmation-correction',
  element: 'E3',
  clause: '营商环境条例第三十六条第一款',
  requirement: {
    zh: '材料需要补正的，一次性告知需要补正的全部内容。',
    en: 'What is missing in the material is told once and in full.',
  },
  reason: {
    zh: '多次告知，申请人要跑多趟。',
    en: 'Told piecemeal, the applicant comes again and again.',
  },
  messages: {
    missing: {
      zh: '没有一次告知补正的分支。请在受理审查处添加，文书为补正告知书。',
      en: 'No branch tells the applicant what is missing. Add it at acceptance, with its notice.',
    },
    once: {
      zh: '“{step}”没有写一次性告知全部内容。请写明。',
      en: '"{step}" does not say that all is told once. Say so.',
    },
  },
  check(context, report) {
    if (!follows(context, 'confirmation')) {
      return;
    }
    const telling = nodesWith(context, 'correction');
    const [first] = telling;
    if (first === undefined) {
      report(placeAt('missing', nodesWith(context, 'acceptance')[0], 'text'));
    } else if (!/一次/.test(wordsAt(telling))) {
      report({ ...placeAt('once', first), details: { step: nodeName(first) } });
    }
  },
});
