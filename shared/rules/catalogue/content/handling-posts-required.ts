import { opinionClause } from '../../clauses.ts';
import { isHandledOutside, isProcess, nodeName, sectionsOf } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';

export const handlingPostsRequired = defineRule({
  id: 'handling-posts-required',
  element: 'E2',
  clause: opinionClause('承办岗位'),
  requirement: {
    zh: '每个由本机关办理的环节都须有承办的处（科）室或者岗位；由相对人、外部单位办理的除外。',
    en: 'Every step the department handles names its section or post; steps of the counterparty or an outside body do not.',
  },
  reason: {
    zh: '每个环节由谁承办写清楚了，责任才能落实到岗位。',
    en: 'Responsibility can be traced to a post only where each step says who handles it.',
  },
  messages: {
    missing: {
      zh: '环节“{step}”没有写承办的处（科）室或者岗位。请填写，或者把它移到承办岗位的泳道里。',
      en: 'The step "{step}" names no section or post. Enter one, or move it into the lane of the post that handles it.',
    },
  },
  check({ flow, graph }, report) {
    for (const node of flow) {
      if (isProcess(node) && !isHandledOutside(node, graph) && sectionsOf(node, graph).length === 0) {
        report({ messageId: 'missing', target: node.id, field: 'section', details: { step: nodeName(node) } });
      }
    }
  },
});
