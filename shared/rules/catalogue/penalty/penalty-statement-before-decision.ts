import { hasRole, nodesWith } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt } from '../../said.ts';
import { after, firstBypassed, isPenalty, penaltyDecisions } from './penalty-course-facts.ts';

export const penaltyStatementBeforeDecision = defineRule({
  id: 'penalty-statement-before-decision',
  element: 'E7',
  clause: '处罚法第四十五条、第六十二条',
  requirement: {
    zh: '每条通向处罚决定的路径都先听取陈述、申辩；当事人明确放弃的，在连线上注明“放弃”。',
    en: 'Every way to the penalty decision first hears statement and defence; a line may say that the party gives them up.',
  },
  reason: {
    zh: '拒绝听取陈述、申辩的，不得作出处罚决定。',
    en: 'Where they are not heard the law forbids the decision.',
  },
  messages: {
    missing: {
      zh: '没有听取陈述、申辩的环节。请在告知之后、决定之前添加。',
      en: 'No step hears statement and defence. Add one after the notice and before the decision.',
    },
    bypassed: {
      zh: '有一条路径没有听取陈述、申辩就到了“{step}”。请把听取放在它之前。',
      en: 'A way leads to "{step}" without statement and defence being heard. Put that before it.',
    },
    beforeNotice: {
      zh: '“{step}”排在事先告知之前。请移到告知之后，当事人知道拟处罚的内容才能申辩。',
      en: '"{step}" comes before the notice. Move it behind: only who knows what is intended can answer.',
    },
  },
  check(context, report) {
    if (!isPenalty(context)) {
      return;
    }
    const statements = nodesWith(context, 'statement');
    const first = statements[0];
    if (first === undefined) {
      report(placeAt('missing', undefined));
      return;
    }
    const notices = nodesWith(context, 'notice');
    const told = after(context, notices);
    const informed = notices.length === 0 ? statements : statements.filter((node) => told.has(node.id) || hasRole(context, node, 'notice'));
    if (informed.length === 0) {
      report({ ...placeAt('beforeNotice', first, 'text'), details: { step: nodeName(first) } });
      return;
    }
    // 处罚法64（七）: at a hearing the party answers too.
    const early = firstBypassed(context, penaltyDecisions(context), [...informed, ...nodesWith(context, 'hearing')]);
    if (early !== undefined) {
      report({ ...placeAt('bypassed', early, 'text'), details: { step: nodeName(early) } });
    }
  },
});
