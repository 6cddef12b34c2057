import { inflate, overlaps } from '../../../kernel/geometry.ts';
import { opinionClause } from '../../clauses.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { tolerance } from './printed-facts.ts';

export const symbolsApart = defineRule({
  id: 'symbols-apart',
  element: 'structure',
  clause: opinionClause('简明清晰'),
  requirement: {
    zh: '图上的符号不得互相重叠。',
    en: 'No symbol lies on another.',
  },
  reason: {
    zh: '压在下面的环节看不见。',
    en: 'What lies underneath cannot be seen.',
  },
  messages: {
    overlap: {
      zh: '“{step}”压在“{other}”上。请把它移开，或者重新排列。',
      en: '"{step}" lies on "{other}". Move it away, or arrange the chart anew.',
    },
  },
  check({ chart, knowledge: { drawing } }, report) {
    const placed = chart.nodes.flatMap((node) => {
      const box = drawing?.boxes.get(node.id);
      return box === undefined ? [] : [{ node, box: inflate(box, -tolerance / 2) }];
    });
    for (const [index, { node, box }] of placed.entries()) {
      // Told once, at the one that is drawn later and lies on top.
      const under = placed.slice(0, index).find((other) => overlaps(box, other.box));
      if (under !== undefined) {
        report({ messageId: 'overlap', target: node.id, field: 'position', details: { step: nodeName(node), other: nodeName(under.node) } });
      }
    }
  },
});
