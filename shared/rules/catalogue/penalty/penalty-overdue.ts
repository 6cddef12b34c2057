import { nodesWith } from '../../flow.ts';
import { defineRule } from '../../rule.ts';
import { placeAt } from '../../said.ts';
import { courseSays, isPenalty, penaltyDecisions } from './penalty-course-facts.ts';

export const penaltyOverdue = defineRule({
  id: 'penalty-overdue',
  element: 'E3',
  clause: '处罚法第七十二条第一款',
  requirement: {
    zh: '写明当事人逾期不履行处罚决定时采取的措施：加处罚款、依法强制执行或者申请人民法院强制执行。',
    en: 'The chart shows what follows when the party does not perform in time: late fine, execution, application to the court.',
  },
  reason: {
    zh: '只画按期履行，就没有反映职权运行的全过程。',
    en: 'With timely performance alone the course of the power is not shown to its end.',
  },
  messages: {
    missing: {
      zh: '没有写逾期不履行怎么办。请添加逾期的分支：加处罚款、催告、依法强制执行或者申请人民法院强制执行。',
      en: 'Nothing says what follows when the party does not perform. Add the branch: late fine, demand, execution or application to the court.',
    },
  },
  check(context, report) {
    if (isPenalty(context) && nodesWith(context, 'execution', 'court-application', 'demand', 'execution-decision').length === 0 && !courseSays(context, /加处罚款|强制执行|申请[^。;\n]{0,6}法院/)) {
      report(placeAt('missing', nodesWith(context, 'performance', 'payment')[0] ?? penaltyDecisions(context).at(-1), 'text'));
    }
  },
});
