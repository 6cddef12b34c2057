import { nodesWith } from '../../flow.ts';
import { defineRule } from '../../rule.ts';
import { placeAt } from '../../said.ts';
import { courseSays, isOrdinary, penaltyDecisions } from './penalty-course-facts.ts';

export const penaltyPublication = defineRule({
  id: 'penalty-publication',
  element: 'E3',
  clause: '处罚法第四十八条第一款',
  requirement: {
    zh: '写明具有一定社会影响的处罚决定依法公开。',
    en: 'The chart says that decisions of some social influence are published.',
  },
  reason: {
    zh: '应当公开的处罚决定，公开是运行过程的一步。',
    en: 'Where a decision must be published, that is a step of the course.',
  },
  messages: {
    missing: {
      zh: '没有写处罚决定的公开。请添加公开（公示）环节，或者在其他说明中写明。',
      en: 'Nothing says that the decision is published. Add a step, or say so in the notes.',
    },
  },
  check(context, report) {
    if (isOrdinary(context) && nodesWith(context, 'publication').length === 0 && !courseSays(context, /(?:公开|公示|公布)(?!举行|听证|进行)/)) {
      report(placeAt('missing', penaltyDecisions(context).at(-1), 'text'));
    }
  },
});
