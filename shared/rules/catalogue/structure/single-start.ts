import { opinionClause } from '../../clauses.ts';
import { nodeName } from '../../node-facts.ts';
import { chartTarget, defineRule } from '../../rule.ts';

export const singleStart = defineRule({
  id: 'single-start',
  element: 'structure',
  clause: opinionClause('职权运行全过程'),
  requirement: {
    zh: '流程图须有一个开始，用起止符号表示。',
    en: 'A chart has one beginning, drawn as a terminator.',
  },
  reason: {
    zh: '读图的人要知道从哪里看起。',
    en: 'The reader must know where to begin.',
  },
  messages: {
    missing: {
      zh: '图上没有开始。请放一个起止符号，从它引出流程线。',
      en: 'The drawing has no beginning. Place a terminator and lead the flow out of it.',
    },
    several: {
      zh: '“{step}”是多出来的开始。请只留一个开始，其余的接入流程。',
      en: '"{step}" is one beginning too many. Keep one and lead the others into the flow.',
    },
  },
  check({ chart, starts }, report) {
    if (chart.nodes.length > 0 && starts.length === 0) {
      report({ messageId: 'missing', target: chartTarget, field: 'nodes' });
    }
    for (const node of starts.slice(1)) {
      report({ messageId: 'several', target: node.id, field: 'kind', details: { step: nodeName(node) } });
    }
  },
});
