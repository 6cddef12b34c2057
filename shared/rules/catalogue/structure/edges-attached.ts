import { opinionClause } from '../../clauses.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';

export const edgesAttached = defineRule({
  id: 'edges-attached',
  element: 'structure',
  clause: opinionClause('简明清晰'),
  requirement: {
    zh: '每条流程线的两端都须接在符号上，且不接回同一个符号。',
    en: 'Every flow line has a symbol at both ends, and not the same one.',
  },
  reason: {
    zh: '悬空的流程线不知从哪里来、到哪里去。',
    en: 'A loose line comes from nowhere or leads nowhere.',
  },
  messages: {
    fromMissing: {
      zh: '有一条流程线的起点没有接在符号上。请接好或者删去。',
      en: 'A flow line begins at no symbol. Attach it or delete it.',
    },
    toMissing: {
      zh: '由“{step}”引出的一条流程线没有接到符号。请接好或者删去。',
      en: 'A flow line from "{step}" leads to no symbol. Attach it or delete it.',
    },
    selfLoop: {
      zh: '“{step}”的一条流程线又回到自身。请接到别的环节或者删去。',
      en: 'A flow line of "{step}" leads back into itself. Lead it elsewhere or delete it.',
    },
  },
  check({ chart, graph }, report) {
    for (const edge of chart.edges) {
      const from = graph.nodes.get(edge.from);
      if (from === undefined) {
        report({ messageId: 'fromMissing', target: edge.id, field: 'from' });
      } else if (!graph.nodes.has(edge.to)) {
        report({ messageId: 'toMissing', target: edge.id, field: 'to', details: { step: nodeName(from) } });
      } else if (edge.from === edge.to) {
        report({ messageId: 'selfLoop', target: edge.id, field: 'to', details: { step: nodeName(from) } });
      }
    }
  },
});
