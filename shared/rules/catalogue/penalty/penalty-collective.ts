import { nodesWith } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt } from '../../said.ts';
import { after, isOrdinary, penaltyDecisions } from './penalty-course-facts.ts';

export const penaltyCollective = defineRule({
  id: 'penalty-collective',
  element: 'E3',
  clause: '处罚法第五十七条第二款',
  requirement: {
    zh: '情节复杂或者重大违法行为的处罚，由行政机关负责人集体讨论决定，讨论在作出决定之前；没有这类情形的，在其他说明中写明。',
    en: 'Complex or grave cases are discussed collectively before the penalty is decided; the notes may say that none arise.',
  },
  reason: {
    zh: '应当集体讨论而由个人决定的，程序违法。',
    en: 'Decided by one where the heads must discuss, the procedure is unlawful.',
  },
  messages: {
    missing: {
      zh: '没有集体讨论的分支。请在作出决定之前添加“情节复杂或者重大”的判断和集体讨论；没有这类情形的，在其他说明中写明。',
      en: 'No branch leads to collective discussion. Before the decision, ask whether the case is complex or grave and add it, or say in the notes that none is.',
    },
    tooLate: {
      zh: '“{step}”之后没有路径通向处罚决定。请把集体讨论放在作出决定之前。',
      en: 'No way leads from "{step}" to the penalty decision. Put the discussion before it.',
    },
  },
  check(context, report) {
    if (!isOrdinary(context)) {
      return;
    }
    const meetings = nodesWith(context, 'collective');
    const decisions = penaltyDecisions(context);
    const first = meetings[0];
    if (first === undefined) {
      if (!/集体(?:讨论|审议|研究|决定)/.test(context.chart.content.notes)) {
        report(placeAt('missing', decisions[0], 'text'));
      }
      return;
    }
    const later = after(context, meetings);
    if (decisions.length > 0 && !decisions.some((node) => later.has(node.id))) {
      report({ ...placeAt('tooLate', first, 'text'), details: { step: nodeName(first) } });
    }
  },
});
