import { hasRole, nodesWith } from '../../flow.ts';
import { nodeName, wordsOf } from '../../node-facts.ts';
import { chartTarget, defineRule } from '../../rule.ts';
import { after, firstBypassed, firstReached, hasHearings, penaltyDecisions } from './penalty-course-facts.ts';

const legalReview = /法制审核|法制审查|合法性审核|合法性审查|(?<!依)法[制规][^，。；\n]{0,6}审核/;

/** Asks whether the review is due, and is none itself. */
const question = /需|应|属于|是否(?!通过|合格)/;

export const penaltyLegalReview = defineRule({
  id: 'penalty-legal-review',
  element: 'E3',
  clause: '处罚法第五十八条第一款',
  requirement: {
    zh: '可能举行听证的处罚，作出决定之前须有法制审核环节，听证之后也要经过；不属于法定审核情形的，在其他说明中写明。',
    en: 'Where a hearing may be held, legal review comes before the penalty decision and after the hearing; if none is due, the notes say why.',
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
    afterHearing: {
      zh: '“{step}”之后有一条路径没有经过法制审核就作出决定。经过听证的案件应当审核，请把法制审核放在听证和决定之间。',
      en: 'A way leads from "{step}" to the decision without legal review. Cases heard must be reviewed: put it between hearing and decision.',
    },
    bypassed: {
      zh: '有一条路径没有经过法制审核就到了“{step}”。请让它经过法制审核或者“是否需要法制审核”的判断；不需要审核的，在其他说明中写明。',
      en: 'A way leads to "{step}" past the legal review. Lead it through the review or the question whether one is due, or say in the notes why none is.',
    },
  },
  check(context, report) {
    if (!hasHearings(context)) {
      return;
    }
    const { chart, flow } = context;
    const isExplained = legalReview.test(chart.content.notes);
    const reviews = [...new Set([...nodesWith(context, 'legal-review'), ...flow.filter((node) => legalReview.test(wordsOf(node)) && !hasRole(context, node, 'decision'))])];
    const first = reviews.find((node) => node.kind !== 'decision' || !question.test(node.text) || !legalReview.test(node.text));
    if (first === undefined) {
      if (!isExplained) {
        report({ messageId: 'missing', target: chartTarget, field: 'nodes' });
      }
      return;
    }
    const decisions = penaltyDecisions(context).filter((node) => !reviews.includes(node));
    const later = after(context, reviews);
    if (decisions.length > 0 && !decisions.some((node) => later.has(node.id))) {
      report({ messageId: 'tooLate', target: first.id, field: 'text', details: { step: nodeName(first) } });
      return;
    }
    const hearing = nodesWith(context, 'hearing').find((node) => firstReached(context, context.next(node.id), decisions, reviews) !== undefined && !reviews.includes(node));
    if (hearing !== undefined) {
      report({ messageId: 'afterHearing', target: hearing.id, field: 'text', details: { step: nodeName(hearing) } });
      return;
    }
    const open = isExplained ? undefined : firstBypassed(context, decisions, reviews);
    if (open !== undefined) {
      report({ messageId: 'bypassed', target: open.id, field: 'text', details: { step: nodeName(open) } });
    }
  },
});
