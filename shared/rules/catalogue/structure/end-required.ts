import { opinionClause } from '../../clauses.ts';
import { chartTarget, defineRule } from '../../rule.ts';

export const endRequired = defineRule({
  id: 'end-required',
  element: 'structure',
  clause: opinionClause('职权运行全过程'),
  requirement: {
    zh: '流程图须有至少一个结束，用起止符号表示，或者转入另一张流程图。',
    en: 'A chart has at least one end: a terminator, or a hand-over into another chart.',
  },
  reason: {
    zh: '全过程包括怎样结束。',
    en: 'The whole process includes how it ends.',
  },
  messages: {
    missing: {
      zh: '图上没有结束。请在流程的末尾放一个起止符号，例如“结案归档”。',
      en: 'The drawing has no end. Place a terminator where the flow ends.',
    },
  },
  check({ chart, ends }, report) {
    if (chart.nodes.length > 0 && ends.length === 0) {
      report({ messageId: 'missing', target: chartTarget, field: 'nodes' });
    }
  },
});
