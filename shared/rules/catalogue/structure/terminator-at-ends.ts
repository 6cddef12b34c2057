import { opinionClause } from '../../clauses.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';

export const terminatorAtEnds = defineRule({
  id: 'terminator-at-ends',
  element: 'structure',
  clause: `GB/T 1526-1989“起止”；${opinionClause('简明清晰')}`,
  requirement: {
    zh: '起止符号只画在流程的开头和结尾。',
    en: 'Terminators stand only where the course begins and ends.',
  },
  reason: {
    zh: '流程当中的起止符号，看起来像已经办结。',
    en: 'In the midst of the course one looks like the end of the matter.',
  },
  messages: {
    midst: {
      zh: '“{step}”画成了起止符号，后面却还有环节。请改为环节，或者删去它后面的流程线。',
      en: '"{step}" is drawn as a terminator but the course goes on behind it. Make it a step, or remove the lines behind it.',
    },
  },
  check({ flow, graph }, report) {
    for (const node of flow) {
      const [entered, left] = [graph.incoming.get(node.id) ?? [], graph.outgoing.get(node.id) ?? []];
      if (node.kind === 'terminator' && entered.some((edge) => graph.nodes.has(edge.from)) && left.some((edge) => graph.nodes.has(edge.to))) {
        report({ messageId: 'midst', target: node.id, field: 'kind', details: { step: nodeName(node) } });
      }
    }
  },
});
