import { nodesWith } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt } from '../../said.ts';
import { firstBypassed, isPenalty, penaltyDecisions } from './penalty-course-facts.ts';

export const penaltyNoticeBeforeDecision = defineRule({
  id: 'penalty-notice-before-decision',
  element: 'E7',
  clause: '处罚法第四十四条、第六十二条',
  requirement: {
    zh: '每条通向处罚决定的路径都先经过事先告知。',
    en: 'Every way to the penalty decision passes the notice first.',
  },
  reason: {
    zh: '未依法告知的，不得作出处罚决定。',
    en: 'Without the notice the law forbids the decision.',
  },
  messages: {
    missing: {
      zh: '没有事先告知环节。请在作出处罚决定之前添加，告知拟处罚的内容、事实、理由、依据和当事人的权利。',
      en: 'No step gives the notice. Before the decision, add one that tells the intended penalty, facts, reasons, basis and rights.',
    },
    bypassed: {
      zh: '有一条路径没有经过事先告知就到了“{step}”。请把告知放在它之前。',
      en: 'A way leads to "{step}" without the notice. Put the notice before it.',
    },
  },
  check(context, report) {
    if (!isPenalty(context)) {
      return;
    }
    const notices = nodesWith(context, 'notice');
    if (notices.length === 0) {
      report(placeAt('missing', undefined));
      return;
    }
    const early = firstBypassed(context, penaltyDecisions(context), notices);
    if (early !== undefined) {
      report({ ...placeAt('bypassed', early, 'text'), details: { step: nodeName(early) } });
    }
  },
});
