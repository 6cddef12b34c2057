import { opinionClause } from '../../clauses.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { plain } from '../../sentences.ts';

export const linesDistinct = defineRule({
  id: 'lines-distinct',
  element: 'structure',
  clause: opinionClause('简明清晰'),
  requirement: {
    zh: '两个环节之间不重复画同样的流程线。',
    en: 'No two flow lines of the same condition join the same two steps.',
  },
  reason: {
    zh: '重复的线什么也没有多说，还让人以为有两种情形。',
    en: 'The second says nothing and looks like another case.',
  },
  messages: {
    repeated: {
      zh: '由“{from}”到“{to}”画了两条同样的流程线。请删去一条，或者写明不同的条件。',
      en: 'Two like flow lines lead from "{from}" to "{to}". Remove one, or give them different conditions.',
    },
  },
  check({ chart, graph }, report) {
    const seen = new Set<string>();
    for (const edge of chart.edges) {
      const [from, to] = [graph.nodes.get(edge.from), graph.nodes.get(edge.to)];
      const key = JSON.stringify([edge.from, edge.to, plain(edge.label)]);
      if (from !== undefined && to !== undefined && seen.has(key)) {
        report({ messageId: 'repeated', target: edge.id, field: 'label', details: { from: nodeName(from), to: nodeName(to) } });
      }
      seen.add(key);
    }
  },
});
