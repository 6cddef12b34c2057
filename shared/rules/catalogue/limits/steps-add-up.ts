import { printTotals } from '../../../law/describe-time.ts';
import { timeOf } from '../../../law/time-of.ts';
import { printLimit } from '../../../model/print-limit.ts';
import { opinionClause } from '../../clauses.ts';
import { chartTarget, defineRule } from '../../rule.ts';

export const stepsAddUp = defineRule({
  id: 'steps-add-up',
  element: 'E4',
  clause: opinionClause('办理时限'),
  requirement: {
    zh: '到作出决定为止，各环节时限之和不应超过承诺时限（没有承诺的，法定时限）；不计入的时间除外。',
    en: 'The limits of the steps up to the decision add up to no more than the promise, or the statutory limit; time that is not counted is left out.',
  },
  reason: {
    zh: '每个环节都按时，整体却超期，承诺就落空了。',
    en: 'Where every step is in time and the whole is late, the promise is empty.',
  },
  messages: {
    exceeds: {
      zh: '最长路径上的环节时限合计{total}，超过总的时限（{overall}）。请缩短环节时限，或者改总的时限；听证、检测等不计入的，请在该环节勾选“所需时间不计入办理时限”。',
      en: 'The steps on the longest way add up to {total}, more than the whole ({overall}). Shorten them or change the whole; mark what is not counted, such as hearings and tests.',
    },
  },
  check({ chart, graph, roles, procedure }, report) {
    const { total, overall, verdict, path } = timeOf(chart, graph, { roles, procedure });
    // One step alone that outlasts the whole is told by the step.
    if (verdict === 'exceeds' && overall !== null && path.length > 1) {
      report({
        messageId: 'exceeds',
        target: chartTarget,
        field: `content.limits.${overall.kind}`,
        details: { total: printTotals(total), overall: printLimit(overall.limit) },
      });
    }
  },
});
