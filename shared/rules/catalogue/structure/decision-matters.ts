import { opinionClause } from '../../clauses.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';

export const decisionMatters = defineRule({
  id: 'decision-matters',
  element: 'structure',
  clause: `GB/T 1526-1989“判断”；${opinionClause('简明清晰')}`,
  requirement: {
    zh: '判断的出口通向不同的环节。',
    en: 'The exits of a decision lead to different steps.',
  },
  reason: {
    zh: '怎么判断都走到同一个环节，就没有判断什么。',
    en: 'Where every answer leads to the same step nothing is decided.',
  },
  messages: {
    same: {
      zh: '判断“{step}”的出口都通向同一个环节。请改出口的去向，不需要判断的改为环节。',
      en: 'All exits of the decision "{step}" lead to the same step. Lead them elsewhere, or make it a step.',
    },
  },
  check({ flow, graph }, report) {
    for (const node of flow) {
      const exits = graph.outgoing.get(node.id) ?? [];
      const [first] = exits;
      const isAsked = node.kind === 'decision' && exits.length > 1 && graph.nodes.has(first?.to ?? '');
      if (isAsked && exits.every((edge) => edge.to === first?.to)) {
        report({ messageId: 'same', target: node.id, field: 'text', details: { step: nodeName(node) } });
      }
    }
  },
});
