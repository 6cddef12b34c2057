import { opinionClause } from '../../clauses.ts';
import { isBlank, sectionsOf } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';

export const interfaceMarked = defineRule({
  id: 'interface-marked',
  element: 'E3',
  clause: opinionClause('运行程序及相关接口'),
  requirement: {
    zh: '流程由一个处（科）室或者岗位转到另一个时，流程线上应当注明接口。',
    en: 'A flow line from one section or post to another carries an interface mark.',
  },
  reason: {
    zh: '衔接点说明交接什么、由谁接手，是推诿最容易发生的地方。',
    en: 'The hand-over says what passes to whom; it is where matters get lost.',
  },
  messages: {
    missing: {
      zh: '由“{from}”转到“{to}”的流程线没有注明接口。请写明交接的内容，例如“移交案卷”。',
      en: 'The flow line from "{from}" to "{to}" has no interface mark. Say what is handed over, e.g. the case file.',
    },
  },
  check({ chart, graph }, report) {
    for (const edge of chart.edges) {
      const from = graph.nodes.get(edge.from);
      const to = graph.nodes.get(edge.to);
      if (from === undefined || to === undefined || !isBlank(edge.interfaceMark)) {
        continue;
      }
      const leaving = sectionsOf(from, graph);
      const taking = sectionsOf(to, graph);
      // Where one of several sections goes on by itself, nothing need be handed over.
      const handsOver =
        leaving.length > 0 && taking.length > 0 && !leaving.some((section) => taking.includes(section));
      if (handsOver) {
        report({
          messageId: 'missing',
          target: edge.id,
          field: 'interfaceMark',
          details: { from: leaving.join('、'), to: taking.join('、') },
        });
      }
    }
  },
});
