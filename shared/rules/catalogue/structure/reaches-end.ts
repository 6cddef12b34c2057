import { reachable } from '../../../model/graph.ts';
import { opinionClause } from '../../clauses.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';

export const reachesEnd = defineRule({
  id: 'reaches-end',
  element: 'structure',
  clause: opinionClause('职权运行全过程'),
  requirement: {
    zh: '从每个符号出发都须能到达结束。',
    en: 'From every symbol an end can be reached.',
  },
  reason: {
    zh: '走不到结束的流程，办到一半就没有下文。',
    en: 'A flow that cannot end leaves the matter half done.',
  },
  messages: {
    deadEnd: {
      zh: '流程到“{step}”就断了。请接到下一个环节或者结束，本身就是结束的请改为起止符号。',
      en: 'The flow breaks off at "{step}". Lead it on or to an end, or make it a terminator if it is the end.',
    },
    endless: {
      zh: '从“{step}”出发走不到结束。请给这段循环加一个出口。',
      en: 'No end can be reached from "{step}". Give this loop an exit.',
    },
  },
  check({ chart, flow, ends, next, previous }, report) {
    const isEnd = new Set(ends.map((node) => node.id));
    // A terminator on its own is not connected at all: reachable-from-start reports it.
    const deadEnds = chart.nodes.filter(
      (node) => next(node.id).length === 0 && !isEnd.has(node.id) && node.kind !== 'terminator',
    );
    const isDeadEnd = new Set(deadEnds.map((node) => node.id));
    const leadsOut = reachable(
      chart.nodes.filter((node) => next(node.id).length === 0).map((node) => node.id),
      previous,
    );
    for (const node of flow) {
      const details = { step: nodeName(node) };
      if (isDeadEnd.has(node.id)) {
        report({ messageId: 'deadEnd', target: node.id, field: 'kind', details });
      } else if (!leadsOut.has(node.id)) {
        report({ messageId: 'endless', target: node.id, field: 'text', details });
      }
    }
  },
});
