import { reachable } from '../../../model/graph.ts';
import { opinionClause } from '../../clauses.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';

export const reachableFromStart = defineRule({
  id: 'reachable-from-start',
  element: 'structure',
  clause: opinionClause('职权运行全过程'),
  requirement: {
    zh: '图上每个符号都须能从开始到达。',
    en: 'Every symbol can be reached from the beginning.',
  },
  reason: {
    zh: '到不了的环节，谁也不会办。',
    en: 'A step nothing leads to is never carried out.',
  },
  messages: {
    unreachable: {
      zh: '从开始到不了“{step}”。请用流程线把它接上，或者删去。',
      en: '"{step}" cannot be reached from the beginning. Connect it, or delete it.',
    },
  },
  check({ flow, starts, next }, report) {
    // Without a beginning single-start reports, and every node would be unreachable for the same reason.
    if (starts.length === 0) {
      return;
    }
    const reached = reachable(
      starts.map((node) => node.id),
      next,
    );
    for (const node of flow) {
      if (!reached.has(node.id)) {
        report({ messageId: 'unreachable', target: node.id, field: 'text', details: { step: nodeName(node) } });
      }
    }
  },
});
