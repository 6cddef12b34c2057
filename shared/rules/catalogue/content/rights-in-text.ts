import { rightKinds } from '../../../model/content.ts';
import { rightTerms } from '../../../model/terms.ts';
import { opinionClause } from '../../clauses.ts';
import { chartTarget, defineRule } from '../../rule.ts';

export const rightsInText = defineRule({
  id: 'rights-in-text',
  element: 'E7',
  clause: `${opinionClause('相对人的权利')}；${opinionClause('流程图与文字说明相结合')}`,
  requirement: {
    zh: '图上环节标出的权利，文字说明里也应当写，且不得写成不适用。',
    en: 'A right marked at a step stands in the text as well, and not as one that does not apply.',
  },
  reason: {
    zh: '图上标出一项权利，文字里要说清怎样行使。',
    en: 'The drawing shows where a right arises; the text says how it is exercised.',
  },
  messages: {
    missing: {
      zh: '图上标出了“{right}”，文字说明的“相对人的权利”里没有写。请补写如何行使。',
      en: 'The drawing marks the right "{right}" but the text does not state it. Say there how it is exercised.',
    },
    contradicted: {
      zh: '图上标出了“{right}”，文字说明却写不适用。请改正其中一处。',
      en: 'The drawing marks the right "{right}" but the text says it does not apply. Correct one of them.',
    },
  },
  check({ chart }, report) {
    const { rights } = chart.content;
    const atSteps = new Set(chart.nodes.flatMap((node) => node.rights));
    for (const right of rightKinds) {
      const index = rights.findIndex((entry) => entry.right === right);
      const details = { right: rightTerms[right] };
      // The remedy has a block of its own in the text; where that is empty, remedy-required reports.
      if (atSteps.has(right) && index === -1 && right !== 'remedy') {
        report({ messageId: 'missing', target: chartTarget, field: 'content.rights', details });
      } else if (atSteps.has(right) && rights[index]?.applies === false) {
        report({ messageId: 'contradicted', target: chartTarget, field: `content.rights.${index}.applies`, details });
      }
    }
  },
});
