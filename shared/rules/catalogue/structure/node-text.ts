import { nodeKindTerms } from '../../../model/terms.ts';
import { opinionClause } from '../../clauses.ts';
import { isBlank } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';

export const nodeText = defineRule({
  id: 'node-text',
  element: 'structure',
  clause: opinionClause('简明清晰'),
  requirement: {
    zh: '图上每个符号都须写字。',
    en: 'Every symbol carries text.',
  },
  reason: {
    zh: '空白的符号说明不了这一步做什么。',
    en: 'An empty symbol does not say what is done.',
  },
  messages: {
    missing: {
      zh: '有一个“{kind}”符号没有写字。请写明这一步做什么。',
      en: 'A symbol ({kind}) is empty. Write what is done there.',
    },
  },
  check({ flow }, report) {
    for (const node of flow) {
      if (isBlank(node.text)) {
        report({ messageId: 'missing', target: node.id, field: 'text', details: { kind: nodeKindTerms[node.kind] } });
      }
    }
  },
});
