import { opinionClause } from '../../clauses.ts';
import { chartTarget, defineRule } from '../../rule.ts';

export const chartSize = defineRule({
  id: 'chart-size',
  element: 'E10',
  clause: opinionClause('简明清晰'),
  requirement: {
    zh: '一张图的符号不宜过多（默认 40 个，可以在设置中修改）。',
    en: 'A chart has no more symbols than the settings say, 40 unless changed.',
  },
  reason: {
    zh: '符号过多，印在一张纸上字就小得看不清。',
    en: 'With more of them the type on one sheet becomes too small to read.',
  },
  messages: {
    tooMany: {
      zh: '图上有 {count} 个符号，超过 {most} 个。请把一部分拆成另一张图，用“转入流程”连接。',
      en: 'The drawing has {count} symbols, more than {most}. Move a part into another chart and refer to it.',
    },
  },
  check({ chart, knowledge }, report) {
    const { mostNodes } = knowledge.settings;
    if (chart.nodes.length > mostNodes) {
      report({
        messageId: 'tooMany',
        target: chartTarget,
        field: 'nodes',
        details: { count: chart.nodes.length, most: mostNodes },
      });
    }
  },
});
