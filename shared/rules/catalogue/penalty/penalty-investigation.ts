import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt } from '../../said.ts';
import { firstBypassed, investigations, isPenalty, penaltyDecisions } from './penalty-course-facts.ts';

export const penaltyInvestigation = defineRule({
  id: 'penalty-investigation',
  element: 'E3',
  clause: '处罚法第四十条、第五十四条第一款',
  requirement: {
    zh: '作出处罚决定之前须调查取证，查明事实。',
    en: 'The facts are investigated before the penalty is decided.',
  },
  reason: {
    zh: '事实不清、证据不足的，不得处罚。',
    en: 'Where facts are unclear or evidence is lacking, the law forbids the penalty.',
  },
  messages: {
    missing: {
      zh: '没有调查取证环节。请在告知和决定之前添加。',
      en: 'No step investigates. Add one before the notice and the decision.',
    },
    bypassed: {
      zh: '有一条路径没有调查取证就到了“{step}”。请让每条路径都先经过调查取证。',
      en: 'A way leads to "{step}" without investigation. Lead every way through the investigation first.',
    },
  },
  check(context, report) {
    if (!isPenalty(context)) {
      return;
    }
    const found = investigations(context);
    if (found.length === 0) {
      report(placeAt('missing', undefined));
      return;
    }
    const early = firstBypassed(context, penaltyDecisions(context), found);
    if (early !== undefined) {
      report({ ...placeAt('bypassed', early, 'text'), details: { step: nodeName(early) } });
    }
  },
});
