import { reachable } from '../../../model/graph.ts';
import type { ChartNode } from '../../../model/node.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { saidAt } from '../../said.ts';
import { isMeasure, urgencyQuestions, urgentSteps } from './coercion-facts.ts';

export const coercionUrgentReport = defineRule({
  id: 'coercion-urgent-report',
  element: 'E3',
  clause: '强制法第十九条',
  requirement: {
    zh: '紧急情形当场实施的分支应当写明二十四小时内向负责人报告并补办批准手续。',
    en: 'The branch for urgent cases says that the head is told and approval made up within 24 hours.',
  },
  reason: {
    zh: '超过二十四小时才报告，当场实施就失去了依据。',
    en: 'Reported later, acting at once has lost its ground.',
  },
  messages: {
    hours: {
      zh: '紧急情形的分支没有写二十四小时内报告。请在“{step}”注明24小时（自实施之时）。',
      en: 'The urgent branch does not say that the head is told within 24 hours. Mark 24 hours from the act at "{step}".',
    },
    approval: {
      zh: '紧急情形的分支没有写补办批准手续。请在“{step}”写明报告负责人并补办批准。',
      en: 'The urgent branch does not make up the approval. Say at "{step}" that the head is told and approves.',
    },
  },
  check(context, report) {
    const urgent = isMeasure(context) ? [...urgentSteps(context), ...urgencyQuestions(context)] : [];
    const first = urgent[0];
    if (first === undefined) {
      return;
    }
    const branch = new Set(reachable(urgent.map((node) => node.id), context.next));
    const steps = context.flow.filter((node) => branch.has(node.id));
    if (!steps.some(isWithinDay)) {
      report({ messageId: 'hours', target: first.id, field: 'limit', details: { step: nodeName(first) } });
    }
    if (!steps.some((node) => madeUp.test(saidAt(node)))) {
      report({ messageId: 'approval', target: first.id, field: 'duty', details: { step: nodeName(first) } });
    }
  },
});

// helpers

const madeUp = /补办|补批|补报|补充?(?:履行)?(?:报批|批准|审批)|报告[^。;\n]{0,10}(?:批准|审批)/;

function isWithinDay(node: ChartNode): boolean {
  return (node.limit?.unit === 'hour' && node.limit.amount <= 24) || /(?:24|二十四)个?小时/.test(saidAt(node));
}
