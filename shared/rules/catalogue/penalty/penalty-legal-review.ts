import { reachable } from '../../../model/graph.ts';
import { nodeName, wordsOf } from '../../node-facts.ts';
import { excludesHearing, isOrdinaryPenalty, isPenaltyDecision } from '../../penalty-facts.ts';
import { chartTarget, defineRule } from '../../rule.ts';

const legalReview = /法制审核|法制审查|合法性审核|合法性审查|法[制规][^，。；\n]{0,6}审核/;

export const penaltyLegalReview = defineRule({
  id: 'penalty-legal-review',
  element: 'E3',
  clause: '处罚法第五十八条',
  requirement: {
    zh: '可能举行听证的处罚，作出决定之前须有法制审核环节；不属于法定审核情形的，在其他说明中写明。',
    en: 'Where a hearing may be held, legal review comes before the penalty decision; if none is due, the notes say why.',
  },
  reason: {
    zh: '应当审核而未审核的，不得作出处罚决定。',
    en: 'Without the review it prescribes, the law forbids the decision.',
  },
  messages: {
    missing: {
      zh: '作出处罚决定之前没有法制审核环节。请添加；不属于法定审核情形的，请在其他说明中写明“法制审核”不适用及理由。',
      en: 'No legal review comes before the penalty decision. Add the step, or say in the notes why none is due.',
    },
    tooLate: {
      zh: '“{step}”排在处罚决定之后。请移到作出决定之前。',
      en: '"{step}" comes after the penalty decision. Move it before the decision.',
    },
  },
  check({ chart, flow, next }, report) {
    if (!isOrdinaryPenalty(chart) || excludesHearing(chart)) {
      return;
    }
    const reviews = flow.filter((node) => legalReview.test(wordsOf(node)));
    const first = reviews[0];
    if (first === undefined) {
      if (!legalReview.test(chart.content.notes)) {
        report({ messageId: 'missing', target: chartTarget, field: 'nodes' });
      }
      return;
    }
    const decisions = flow.filter((node) => isPenaltyDecision(node) && !reviews.includes(node));
    const after = reachable(
      reviews.map((node) => node.id),
      next,
    );
    if (decisions.length > 0 && !decisions.some((node) => after.has(node.id))) {
      report({ messageId: 'tooLate', target: first.id, field: 'text', details: { step: nodeName(first) } });
    }
  },
});
