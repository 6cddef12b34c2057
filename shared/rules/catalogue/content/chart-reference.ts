import { opinionClause } from '../../clauses.ts';
import { isBlank, nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';

export const chartReference = defineRule({
  id: 'chart-reference',
  element: 'E3',
  clause: opinionClause('运行程序及相关接口'),
  requirement: {
    zh: '“转入流程”符号应当写明转入哪张流程图。',
    en: 'A predefined process names the chart it stands for.',
  },
  reason: {
    zh: '读图的人要能找到接着看的那张图。',
    en: 'The reader must be able to find the chart that goes on.',
  },
  messages: {
    missing: {
      zh: '“{step}”没有写明转入哪张流程图。请填写那张图的职权编码或者名称。',
      en: '"{step}" does not say which chart it leads into. Enter that chart\'s code or title.',
    },
  },
  check({ flow }, report) {
    for (const node of flow) {
      if (node.kind === 'predefined' && isBlank(node.chartReference)) {
        report({ messageId: 'missing', target: node.id, field: 'chartReference', details: { step: nodeName(node) } });
      }
    }
  },
});
