import { opinionClause } from '../../clauses.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { leadsThroughAny, solidParts } from './printed-facts.ts';

export const lineClearOfSymbols = defineRule({
  id: 'line-clear-of-symbols',
  element: 'structure',
  clause: `GB/T 1526-1989“流线”；${opinionClause('简明清晰')}`,
  requirement: {
    zh: '流程线不得穿过它不连接的符号。',
    en: 'No flow line leads through a symbol it does not join.',
  },
  reason: {
    zh: '穿过符号的线会被读成从那里进出。',
    en: 'A line through a symbol is read as leading into and out of it.',
  },
  messages: {
    through: {
      zh: '由“{from}”到“{to}”的流程线穿过“{step}”。请移开其中一个，或者取消线上手工的拐点。',
      en: 'The flow line from "{from}" to "{to}" leads through "{step}". Move one of them, or release the line\'s bends.',
    },
  },
  check({ chart, graph, knowledge: { drawing } }, report) {
    const solid = chart.nodes.flatMap((node) => {
      const box = drawing?.boxes.get(node.id);
      return box === undefined ? [] : [{ node, parts: solidParts(node.kind, box) }];
    });
    for (const edge of chart.edges) {
      const [route, from, to] = [drawing?.routes.get(edge.id), graph.nodes.get(edge.from), graph.nodes.get(edge.to)];
      const through = route === undefined ? undefined : solid.find(({ node, parts }) => node.id !== edge.from && node.id !== edge.to && leadsThroughAny(route, parts));
      if (through !== undefined && from !== undefined && to !== undefined) {
        report({
          messageId: 'through',
          target: edge.id,
          field: 'bends',
          details: { from: nodeName(from), to: nodeName(to), step: nodeName(through.node) },
        });
      }
    }
  },
});
