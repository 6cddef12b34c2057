import type { ChartNode } from '../../../model/node.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saying } from '../../said.ts';
import { courseSays, isPenalty, isSummary, penaltyDecisions } from './penalty-course-facts.ts';

export const penaltyDecisionDocument = defineRule({
  id: 'penalty-decision-document',
  element: 'E3',
  clause: '处罚法第五十二条第一款、第五十九条',
  requirement: {
    zh: '给予处罚的制作行政处罚决定书；当场处罚的填写预定格式、编有号码的决定书，由执法人员签名或者盖章。',
    en: 'A penalty is made out in a decision document; on the spot, on the prescribed numbered form signed by the officers.',
  },
  reason: {
    zh: '没有决定书，处罚和救济期限都无从谈起。',
    en: 'Without the document neither the penalty nor the terms of remedy exist.',
  },
  messages: {
    missing: {
      zh: '没有制作行政处罚决定书。请在“{step}”的文书中添加。',
      en: 'No decision document is made. Add 行政处罚决定书 to the documents of "{step}".',
    },
    none: {
      zh: '没有当场作出处罚决定的环节。请在听取申辩之后添加“当场处罚决定书”。',
      en: 'No step decides on the penalty. Add 当场处罚决定书 after the defence is heard.',
    },
    form: {
      zh: '没有写决定书的格式和号码。请在“{step}”写明填写预定格式、编有号码的决定书。',
      en: 'Nothing says that the form is prescribed and numbered. At "{step}", say 预定格式、编有号码.',
    },
    signature: {
      zh: '没有写执法人员在决定书上签名或者盖章。请在“{step}”写明。',
      en: 'Nothing says that the officers sign or seal the decision. Say so at "{step}".',
    },
  },
  check(context, report) {
    if (!isPenalty(context)) {
      return;
    }
    const place = penaltyDecisions(context).findLast((node) => node.kind === 'document') ?? penaltyDecisions(context)[0];
    if (place === undefined) {
      // In the ordinary procedure the missing decision is found with its outcomes.
      if (isSummary(context)) {
        report(placeAt('none', undefined));
      }
      return;
    }
    const details = { step: nodeName(place) };
    if (!saying(context, document).some(makesOut)) {
      report({ ...placeAt('missing', place, 'documents'), details });
      return;
    }
    if (!isSummary(context)) {
      return;
    }
    if (!courseSays(context, /预定格式|编有号码|编号|格式化/)) {
      report({ ...placeAt('form', place), details });
    }
    if (!courseSays(context, /(?:执法人员|双方|人员)[^。;\n]{0,8}(?:签名|盖章|签字)/)) {
      report({ ...placeAt('signature', place), details });
    }
  },
});

// helpers

const document = /(?<!不予(?:行政)?)处罚决定书|制作[^。;\n]{0,8}处罚决定|填写[^。;\n]{0,16}决定书/;

/** A step that only serves the document does not make it out, unless it lists it. */
function makesOut({ text, documents }: ChartNode): boolean {
  return !/送达|交付/.test(text) || /制作|作出/.test(text) || documents.some((name) => /处罚决定书/.test(name));
}
