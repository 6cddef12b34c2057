import { follows } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { chartSays, placeAt, saidAt, saying } from '../../said.ts';
import { decisionsOf, refusalsOf, wordsAt } from './kinds-facts.ts';

export const benefitRefusal = defineRule({
  id: 'benefit-refusal',
  element: 'E7',
  clause: '社会救助暂行办法第十一条、第十三条',
  requirement: {
    zh: '不予给付的书面说明理由；按期发放的，写明停发时书面说明理由。',
    en: 'A benefit is refused in writing with reasons; where it is paid regularly, so is its end.',
  },
  reason: {
    zh: '不说明理由，申请人不知道怎样申请救济。',
    en: 'Without reasons the applicant cannot seek a remedy.',
  },
  messages: {
    missing: {
      zh: '没有不予给付的出口。请在批准环节添加，书面说明理由并告知救济途径。',
      en: 'No exit refuses the benefit. Add it at the approval, in writing with reasons and remedies.',
    },
    written: {
      zh: '“{step}”没有书面文书。请在文书中列出不予给付决定书。',
      en: '"{step}" is not put in writing. List 不予给付决定书 among its documents.',
    },
    reasons: {
      zh: '“{step}”没有说明理由。请写明，并标出“说明理由”的权利。',
      en: '"{step}" gives no reasons. Say that reasons are given, and mark the right.',
    },
    stop: {
      zh: '“{step}”按期发放，但没有写停发怎样处理。请写明：停止给付的，书面说明理由。',
      en: '"{step}" pays regularly and does not say how payment ends. Say that its end is told in writing with reasons.',
    },
  },
  check(context, report) {
    if (!follows(context, 'benefit')) {
      return;
    }
    const refusals = refusalsOf(context);
    const [node] = refusals;
    const words = wordsAt(refusals);
    if (node === undefined) {
      report(placeAt('missing', decisionsOf(context)[0], 'text'));
    } else {
      if (!/书面|(?:决定|通知|告知)书/.test(words)) {
        report({ ...placeAt('written', node, 'documents'), details: { step: nodeName(node) } });
      }
    }
    for (const each of [...saying(context, /不予受理/).filter(({ kind, text }) => kind !== 'decision' && /受理/.test(text)), ...refusals]) {
      if (!each.rights.includes('reasons') && !/理由/.test(saidAt(each))) {
        report({ ...placeAt('reasons', each, 'rights'), details: { step: nodeName(each) } });
      }
    }
    const [paid] = saying(context, /按(?:月|季|年)|每(?:月|季|年).{0,4}(?:发|给付)|定期发/);
    if (paid !== undefined && !chartSays(context, /(?:停|终止)[^。;\n]{0,16}(?:理由|书面)|(?:理由|书面)[^。;\n]{0,16}(?:停|终止)/)) {
      report({ ...placeAt('stop', paid), details: { step: nodeName(paid) } });
    }
  },
});
