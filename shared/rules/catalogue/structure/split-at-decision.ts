import { opinionClause } from '../../clauses.ts';
import { isBlank, nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';

export const splitAtDecision = defineRule({
  id: 'split-at-decision',
  element: 'structure',
  clause: `GB/T 1526-1989“处理”“判断”；${opinionClause('简明清晰')}`,
  requirement: {
    zh: '流程在判断处分开；不是判断的环节有几个出口的，每个出口写明条件或者“同时”。',
    en: 'The course divides at decisions; where another symbol has several exits each says its condition, or that they go on at once.',
  },
  reason: {
    zh: '环节后面有两条没有写字的线，不知道是选一条走，还是同时走。',
    en: 'Of two bare lines behind a step nobody knows whether one is to be chosen or both are to be gone.',
  },
  messages: {
    bare: {
      zh: '“{step}”有不止一个出口，这一个没有写条件。请写上，或者把“{step}”改为判断；同时进行的写“同时”。',
      en: '"{step}" has more than one exit and this one has no condition. Write it, make "{step}" a decision, or say that they go on at once.',
    },
  },
  check({ flow, graph }, report) {
    for (const node of flow) {
      const exits = (graph.outgoing.get(node.id) ?? []).filter((edge) => graph.nodes.has(edge.to));
      const targets = new Set(exits.map((edge) => edge.to));
      // Several beginnings may be drawn as one; a decision has a rule of its own.
      if (node.kind === 'decision' || node.kind === 'terminator' || targets.size < 2) {
        continue;
      }
      for (const edge of exits) {
        if (isBlank(edge.label)) {
          report({ messageId: 'bare', target: edge.id, field: 'label', details: { step: nodeName(node) } });
        }
      }
    }
  },
});
