import { bottom, right } from '../../../kernel/geometry.ts';
import { opinionClause } from '../../clauses.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { tolerance } from './printed-facts.ts';

export const textInSymbol = defineRule({
  id: 'text-in-symbol',
  element: 'structure',
  clause: opinionClause('简明清晰'),
  requirement: {
    zh: '文字不得超出符号的边框。',
    en: 'No text reaches over its symbol.',
  },
  reason: {
    zh: '超出边框的字会压住流程线和旁边的环节。',
    en: 'What reaches over covers lines and neighbours.',
  },
  messages: {
    over: {
      zh: '“{step}”的文字超出了符号。请缩短文字，或者把符号拉大。',
      en: 'The text of "{step}" reaches over its symbol. Shorten the text or enlarge the symbol.',
    },
  },
  check({ flow, knowledge: { drawing } }, report) {
    for (const node of flow) {
      const [box, text] = [drawing?.boxes.get(node.id), drawing?.texts.get(node.id)];
      const isOver =
        box !== undefined &&
        text !== undefined &&
        (text.x < box.x - tolerance || text.y < box.y - tolerance || right(text) > right(box) + tolerance || bottom(text) > bottom(box) + tolerance);
      if (isOver) {
        report({ messageId: 'over', target: node.id, field: 'text', details: { step: nodeName(node) } });
      }
    }
  },
});
