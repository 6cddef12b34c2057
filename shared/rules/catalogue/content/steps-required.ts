import { opinionClause } from '../../clauses.ts';
import { isProcess } from '../../node-facts.ts';
import { chartTarget, defineRule } from '../../rule.ts';

export const stepsRequired = defineRule({
  id: 'steps-required',
  element: 'E3',
  clause: opinionClause('运行程序及相关接口'),
  requirement: {
    zh: '流程图在起止之间须有办理环节。',
    en: 'A chart has steps between its beginning and its end.',
  },
  reason: {
    zh: '只有起止符号的图没有反映职权运行的过程。',
    en: 'Symbols of beginning and end alone do not show how the power runs.',
  },
  messages: {
    missing: {
      zh: '图上还没有办理环节。请按办理顺序添加环节、判断和文书。',
      en: 'The drawing has no step yet. Add steps, decisions and documents in the order of handling.',
    },
  },
  check({ chart }, report) {
    // A chart without any node lacks its drawing altogether: chart-and-text says so.
    if (chart.nodes.length > 0 && !chart.nodes.some(isProcess)) {
      report({ messageId: 'missing', target: chartTarget, field: 'nodes' });
    }
  },
});
