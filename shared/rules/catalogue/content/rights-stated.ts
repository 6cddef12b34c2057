import type { RightKind } from '../../../model/content.ts';
import { rightTerms } from '../../../model/terms.ts';
import { opinionClause } from '../../clauses.ts';
import { isBlank } from '../../node-facts.ts';
import { chartTarget, defineRule } from '../../rule.ts';

/** The rights the Opinion names. */
const namedRights: readonly RightKind[] = ['reasons', 'statement', 'defence', 'hearing'];

export const rightsStated = defineRule({
  id: 'rights-stated',
  element: 'E7',
  clause: opinionClause('相对人的权利'),
  requirement: {
    zh: '要求说明理由、陈述、申辩、申请听证四项权利须逐项写明；不适用的写明理由。',
    en: 'Reasons, statement, defence and hearing are each stated, or said not to apply and why.',
  },
  reason: {
    zh: '意见点名的四项权利，当事人有权知道自己有没有、在哪一步行使。',
    en: 'The counterparty is entitled to know whether each named right is theirs and at which step.',
  },
  messages: {
    missing: {
      zh: '没有写相对人“{right}”的权利。请写明如何行使；不适用的，注明“不适用”和理由。',
      en: 'The right "{right}" is not stated. Say how it is exercised, or mark it as not applying and give the ground.',
    },
    reasonMissing: {
      zh: '写明“{right}”不适用，但没有写理由。请写出不适用的依据或者理由。',
      en: 'The right "{right}" is marked as not applying without a ground. Give it.',
    },
  },
  check({ chart }, report) {
    const { rights } = chart.content;
    const atSteps = new Set(chart.nodes.flatMap((node) => node.rights));
    for (const right of namedRights) {
      if (!atSteps.has(right) && !rights.some((entry) => entry.right === right)) {
        report({
          messageId: 'missing',
          target: chartTarget,
          field: 'content.rights',
          details: { right: rightTerms[right] },
        });
      }
    }
    rights.forEach((entry, index) => {
      if (!entry.applies && isBlank(entry.text)) {
        report({
          messageId: 'reasonMissing',
          target: chartTarget,
          field: `content.rights.${index}.text`,
          details: { right: rightTerms[entry.right] },
        });
      }
    });
  },
});
