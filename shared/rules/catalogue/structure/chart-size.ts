import { opinionClause } from '../../clauses.ts';
import { chartTarget, defineRule } from '../../rule.ts';

/** More symbols than this do not stay legible on one A3 or A4 sheet. */
const mostNodes = 40;

export const chartSize = defineRule({
  id: 'chart-size',
  element: 'E10',
  clause: opinionClause('简明清晰'),
  requirement: {
    zh: `一张图不宜超过 ${mostNodes} 个符号。`,
    en: `A chart has no more than ${mostNodes} symbols.`,
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
  check({ chart }, report) {
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
